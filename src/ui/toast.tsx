import { message } from 'antd';
import { createContext, use, type ReactNode } from 'react';

type Toast = ReturnType<typeof message.useMessage>[0];
const ToastContext = createContext<Toast | null>(null);

/** Short answers to what was just done. antd's `App` would bring dialogs and notifications along. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, holder] = message.useMessage({ maxCount: 3 });
  return (
    <ToastContext value={toast}>
      {holder}
      {children}
    </ToastContext>
  );
}

export function useToast(): Toast {
  const toast = use(ToastContext);
  if (!toast) throw new Error('useToast outside ToastProvider');
  return toast;
}
