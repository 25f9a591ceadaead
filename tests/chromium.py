"""A Chromium for the tests: found on the system, or installed.

``python -m tests.chromium`` installs one where there is none: Debian's own where apt is at hand, else Playwright's.
"""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

COMMAND = "chromium"
PACKAGES = ("chromium", "fonts-noto-cjk")
"""Debian's: the browser, and letters for the Chinese pages."""
MISSING = "no Chromium on this machine: make browser"


def launch(playwright: Playwright) -> Browser | None:
    """A headless Chromium, the system's before Playwright's own; None where there is neither."""
    found = shutil.which(COMMAND)
    if found is None and not Path(playwright.chromium.executable_path).exists():
        return None
    # Without its sandbox, which root and most containers are refused; the tests open only our own pages.
    return playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])


def is_there() -> bool:
    """Whether `launch` would find one."""
    if shutil.which(COMMAND):
        return True
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def install() -> bool:
    """Whether one is there after the ways to get one were tried in turn."""
    for command in _ways():
        print("No Chromium found. Running:", *command, flush=True)
        if subprocess.run(command, check=False).returncode == 0 and is_there():
            return True
    return False


def _ways() -> list[tuple[str, ...]]:
    ours = (sys.executable, "-m", "playwright", "install", "chromium")
    # Ubuntu's package of the same name is a snap, which does not start in a container.
    if not shutil.which("apt-get") or platform.freedesktop_os_release().get("ID") != "debian":
        return [ours]
    root = _root()
    if root is None:
        return [ours]
    apt = (*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get")
    script = f"{' '.join(apt)} update -q && {' '.join(apt)} install -q -y --no-install-recommends {' '.join(PACKAGES)}"
    return [("sh", "-c", script), ours]


def _root() -> tuple[str, ...] | None:
    """What to put before a command to run it as root; None where that takes a password."""
    if os.geteuid() == 0:
        return ()
    sudo = ("sudo", "--non-interactive")
    if shutil.which("sudo") and subprocess.run((*sudo, "true"), check=False, capture_output=True).returncode == 0:
        return sudo
    return None


if __name__ == "__main__" and not is_there() and not install():
    # At home the browser tests are skipped, by name; in CI they fail.
    print(MISSING.partition(":")[0] + ", and none could be installed: the tests in a browser will say so", flush=True)
