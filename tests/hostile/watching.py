"""A browser that looks for whatever a page must not do, and says what it saw."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Error, Page, Request, Response

CENSUS: Final = """address => {
  const found = [];
  const host = url => { try { return new URL(url, document.baseURI).hostname; } catch { return 'nowhere: ' + url; } };
  const part = document.querySelector('article.md-typeset');
  for (const one of document.querySelectorAll('*')) {
    for (const {name, value} of one.attributes) {
      if (name.startsWith('on')) found.push(`a handler: <${one.localName} ${name}>`);
      const measured = /^(--rows|width): \\d+%?$/.test(value);
      if (name === 'style' && part && part.contains(one) && !measured) found.push(`a style: <${one.localName}>`);
      if (/^(href|src|action|formaction|data|srcdoc|xlink:href)$/.test(name)) {
        if (/^\\s*(javascript|vbscript|data|file):/i.test(value)) found.push(`an address: ${value}`);
        if (/evil|nowhere/.test(host(value))) found.push(`an address: ${value}`);
      }
    }
    if (/^(iframe|object|embed|frame|frameset|portal|applet|marquee|plaintext|math)$/.test(one.localName)) {
      found.push(`an element: <${one.localName}>`);
    }
    if (one.localName === 'base' && host(one.href) !== location.hostname) found.push('a foreign <base>');
    const foreign = /^(script|style|link|meta|form|input|textarea|select|video|img|svg|template|title)$/;
    // Pictures and controls of ours carry a class or an id; what a text smuggled in has neither, or a handler besides.
    const ours = one.closest('svg[class], select[id], textarea[id], input[id], fieldset input, form[class], form[id]');
    if (part && part.contains(one) && foreign.test(one.localName) && !ours) {
      found.push(`an element of no page: <${one.localName}>`);
    }
  }
  if (window.booms) found.push(`ran ${window.booms} times`);
  return [...new Set(found)].slice(0, 200);
}"""
MAIN: Final = "article.md-typeset"
"""What a page says, in our frame and in the theme's."""
BOOM: Final = "window.booms = 0; window.boom = () => { window.booms += 1; };"


@dataclass
class Watch:
    """A page in a browser, and what was seen and heard of it so far."""

    page: Page
    address: str
    heard: list[str] = field(default_factory=list)

    def look(self, uri: str, texts: tuple[str, ...], title: str = "", description: str = "") -> None:
        """Open a page; each of the texts has to stand in it to the letter."""
        try:
            self.page.goto(self.address + uri)
            self._compare(uri, texts, title, description)
        except Error as error:
            # Whoever is sent elsewhere cannot be asked any more.
            self.heard.append(f"{uri}: {error.message.splitlines()[0]}")

    def _compare(self, uri: str, texts: tuple[str, ...], title: str, description: str) -> None:
        self.census(uri)
        shown = self.page.evaluate(f"document.querySelector('{MAIN}')?.textContent ?? ''")
        self._say(uri, (f"not shown: {text[:60]}" for text in texts if text not in shown))
        if title and _folded(title) not in _folded(self.page.title()):
            self.heard.append(f"{uri}: the title bar says {self.page.title()[:60]}")
        meta = self.page.locator("meta[name=description]")
        if description and (meta.first.get_attribute("content") if meta.count() else "") != description:
            self.heard.append(f"{uri}: the description is another")

    def census(self, uri: str) -> None:
        """Count what has no place in any page."""
        self._say(uri, self.page.evaluate(CENSUS, self.address))

    def _say(self, uri: str, found: "Iterator[str] | list[str]") -> None:
        self.heard.extend(f"{uri}: {one}" for one in found)


@contextmanager
def watching(browser: Browser, address: str, *, cut_off: bool = False) -> Iterator[Watch]:
    """A page that hears requests, dialogs, errors and the console; the policy of our pages is off, escaping is alone.

    ``cut_off`` answers for the hostile host at once, which costs the cache; else its name is looked for, in vain.
    """
    context = browser.new_context(bypass_csp=True)
    context.set_default_timeout(20_000)
    context.add_init_script(BOOM)
    watch = Watch(context.new_page(), address)

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            watch.heard.append(f"asked for {request.url}")

    def warned(dialog: Dialog) -> None:
        watch.heard.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def said(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            watch.heard.append(f"console: {message.text}")

    def failed(error: Error) -> None:
        watch.heard.append(f"an error: {error}")

    watch.page.on("request", asked)
    watch.page.on("response", lambda got: watch.heard.extend(refused(got)))
    if cut_off:
        context.route(re.compile("//evil"), lambda route: route.abort())
    watch.page.on("dialog", warned)
    watch.page.on("console", said)
    watch.page.on("pageerror", failed)
    yield watch
    context.close()


def refused(got: Response) -> list[str]:
    """The request, if there is nothing at its address."""
    return [f"{got.status}: {got.url}"] if got.status >= HTTPStatus.BAD_REQUEST else []


def _folded(text: str) -> str:
    """As a title bar shows it."""
    return " ".join(text.split())
