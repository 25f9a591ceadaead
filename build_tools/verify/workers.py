"""Worker processes that never outlive their parent."""

import os
import threading
from multiprocessing import parent_process


def end_with_parent() -> None:
    """Have this process end at once when the one that started it has ended, however that ended.

    A worker left alone would wait for ever at a pipe whose other end the workers themselves hold open, and with it
    would stay every lock that it has inherited.
    """
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
