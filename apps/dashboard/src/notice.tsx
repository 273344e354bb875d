import { useKeys } from './keys';
import { notice, say, undo } from './live/decide';
import { t } from './words/words';

/** What was done, and one press to take it back. */
export function Notice() {
  const shown = notice.value;
  useKeys({
    KeyZ: () => {
      if (notice.value?.undo) void undo(notice.value.undo);
    },
  });
  return (
    <div class="notice-box" role="status" aria-live="polite">
      {shown && (
        <p class={shown.bad ? 'notice bad' : 'notice'}>
          <span>{shown.text}</span>
          {shown.undo && (
            <button
              type="button"
              onClick={() => {
                if (shown.undo) void undo(shown.undo);
              }}
            >
              {t('undo')} <kbd>Z</kbd>
            </button>
          )}
          <button type="button" class="quiet" aria-label={t('close')} onClick={() => say(null)}>
            ×
          </button>
        </p>
      )}
    </div>
  );
}
