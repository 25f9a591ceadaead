"""A browser watched while it opens pages: whatever must not happen, in words."""

from http import HTTPStatus

from playwright.sync_api import ConsoleMessage, Page, Request


def watched(page: Page, address: str) -> list[str]:
    """A list that fills with whatever must not happen: foreign requests, missing files, messages of the console."""
    heard: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            heard.append(f"asked for {request.url}")

    def said(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            heard.append(f"{message.type}: {message.text}")

    page.on("request", asked)
    page.on("console", said)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("requestfinished", lambda got: heard.extend(refused(got)))
    page.on("requestfailed", lambda lost: heard.extend(failed(lost)))
    return heard


def failed(request: Request) -> list[str]:
    """The request, if it went wrong, and not because the reader went on."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.failure} {request.url}"]


def refused(request: Request) -> list[str]:
    """The request, if its answer was an error."""
    answer = request.response()
    return [f"{answer.status} {request.url}"] if answer and answer.status >= HTTPStatus.BAD_REQUEST else []
