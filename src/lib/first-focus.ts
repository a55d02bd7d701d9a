/** As the `ref` of the field in which a form that was asked for begins. One function, so that it runs once. */
export function firstFocus(field: { focus: () => void } | null): void {
  field?.focus();
}
