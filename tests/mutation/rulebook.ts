// The tests that hold the rulebook, as one file: Stryker learns in the first run which test looks at what, and can do
// so for one file only when modules are not read anew for every mutant.
import '../../domain/rulebook/another-basis.test.ts';
import '../../domain/rulebook/category-grounds.test.ts';
import '../../domain/rulebook/collection-window.test.ts';
import '../../domain/rulebook/evaluate.test.ts';
import '../../domain/rulebook/examples.test.ts';
import '../../domain/rulebook/fact-shapes.test.ts';
import '../../domain/rulebook/holding.test.ts';
import '../../domain/rulebook/home.test.ts';
import '../../domain/rulebook/home-uses.test.ts';
import '../../domain/rulebook/kin.test.ts';
import '../../domain/rulebook/outcome.test.ts';
import '../../domain/rulebook/ownership.test.ts';
import '../../domain/rulebook/route.test.ts';
import '../../domain/rulebook/rules-papers.test.ts';
import '../../domain/rulebook/rules.test.ts';
import '../../domain/rulebook/settings.test.ts';
import '../../domain/rulebook/shape.test.ts';
import '../../domain/rulebook/supplied.test.ts';
import '../../domain/rulebook/view.test.ts';
import '../../domain/rulebook/would-change/supposed-papers.test.ts';
import '../../domain/rulebook/would-change/together.test.ts';
import '../../domain/rulebook/would-change/would-change.test.ts';
import '../../domain/rulebook/would-change/would-change-papers.test.ts';
import '../../domain/season/date.test.ts';
