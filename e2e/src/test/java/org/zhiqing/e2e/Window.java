package org.zhiqing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A browser window on an office. Every page that it reaches is held to {@link Rules}. */
final class Window implements AutoCloseable {

    /** What somebody sits before. */
    enum Kind {
        DESKTOP(1280, 900, true),
        PHONE(390, 844, true),
        PHONE_WITHOUT_SCRIPT(390, 844, false),
        WITHOUT_SCRIPT(1280, 900, false);

        private final int width;
        private final int height;
        private final boolean script;

        Kind(int width, int height, boolean script) {
            this.width = width;
            this.height = height;
            this.script = script;
        }
    }

    private static final double PATIENCE_MS = 60_000;

    private final Office office;
    private final BrowserContext context;
    private final Page page;
    private final Rules rules;
    private Locator scope;
    private int status;

    private Window(Office office, Kind kind) {
        this.office = office;
        this.context = Browsers.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(kind.width, kind.height)
                        .setJavaScriptEnabled(kind.script)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE_MS);
        this.page = context.newPage();
        this.rules = new Rules(page, kind.script);
        this.scope = page.locator("body");
        Album.watch(page);
    }

    static Window on(Office office) {
        return on(office, Kind.DESKTOP);
    }

    static Window on(Office office, Kind kind) {
        return new Window(office, kind);
    }

    Window open(String path) {
        return after(() -> page.navigate(path.startsWith("http") ? path : office.address() + path));
    }

    Window follow(String link) {
        return after(() -> link(link).click());
    }

    /** Follows the link of an item of a list or table that has these words. */
    Window follow(String link, String inItemWith) {
        Locator item = page.locator("li, tr").filter(new Locator.FilterOptions().setHasText(inItemWith));
        return after(() -> item.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(link))
                .first()
                .click());
    }

    /** Returns the entries of the menu at the side of the desk. */
    List<String> menu() {
        return menuLinks().allInnerTexts().stream()
                .map(entry -> entry.strip().split("\\s")[0])
                .toList();
    }

    /** Opens an entry of the menu. */
    Window turnsTo(String entry) {
        return after(() -> menuLinks()
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + entry)))
                .first()
                .click());
    }

    Window searches(String words) {
        page.getByRole(AriaRole.SEARCHBOX).first().fill(words);
        return after(() -> page.getByRole(AriaRole.SEARCHBOX).first().press("Enter"));
    }

    Window press(String button) {
        return after(() -> button(button).click());
    }

    /** Sends the form with the key Enter in a field. */
    Window enter(String label) {
        return after(() -> field(label).press("Enter"));
    }

    /** Opens one of the acts of a page, as its button does. */
    Window unfold(String act) {
        acts(act).click();
        return this;
    }

    /** Opens the last of several acts of one name, as that of the newest letter. */
    Window unfoldLast(String act) {
        acts(act).last().click();
        return this;
    }

    private Locator acts(String name) {
        return page.locator("summary").filter(new Locator.FilterOptions().setHasText(exactly(name)));
    }

    Window fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Window fillEveryEmptyNumber(String value) {
        for (Locator number : page.locator("main input[inputmode=numeric]").all()) {
            if (number.inputValue().isEmpty()) {
                number.fill(value);
            }
        }
        return this;
    }

    Window rewriteEveryArea(String pattern, String replacement) {
        for (Locator area : page.locator("main textarea").all()) {
            area.fill(area.inputValue().replaceAll(pattern, replacement));
        }
        return this;
    }

    Window select(String label, String option) {
        field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return this;
    }

    Window choose(String group, String option) {
        choices(group)
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    Window tick(String box) {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(exactly(box)))
                .check();
        return this;
    }

    Window attach(String label, Path file) {
        field(label).setInputFiles(file);
        return this;
    }

    /** Ticks the box whose label begins with these words. */
    Window tickThat(String beginning) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + literally(beginning))))
                .check();
        return this;
    }

    /** Signs in at the demonstration with the card of this person. */
    Window signsInAs(String name) {
        open("/desk/sign-in");
        after(() -> page.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(name))
                .click());
        return sees(name);
    }

    /** Clicks a link that hands out a file. */
    byte[] download(String link) {
        return download(link(link));
    }

    /** Clicks the link of that part of the page that has these words. */
    byte[] download(String link, String inPartWith) {
        return download(page.locator("section, li, tr")
                .filter(new Locator.FilterOptions()
                        .setHasText(inPartWith)
                        .setHas(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))))
                .last()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)));
    }

    private byte[] download(Locator link) {
        var download = page.waitForDownload(link::click);
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fetches an address as this window would, without showing it. */
    byte[] fetch(String path) {
        var answer = context.request().get(office.address() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    Window sees(String words) {
        assertThat(page.locator("body")).containsText(words);
        return this;
    }

    /** Opens the page again and again until it shows the words, for what the server does in its own time. */
    Window opensUntilItSees(String path, String words) {
        for (int tries = 0; tries < 200 && !open(path).text().contains(words); tries++) {
            page().waitForLoadState();
        }
        return sees(words);
    }

    Window doesNotSee(String words) {
        assertThat(page.locator("body")).not().containsText(words);
        return this;
    }

    Window doesNotOffer(String act) {
        assertThat(page.locator("summary, button").filter(new Locator.FilterOptions().setHasText(exactly(act))))
                .hasCount(0);
        return this;
    }

    Window holds(String label, String value) {
        Locator field = field(label);
        if (Boolean.TRUE.equals(field.evaluate("element => element.isContentEditable"))) {
            assertThat(field).hasText(value);
        } else {
            assertThat(field).hasValue(value);
        }
        return this;
    }

    /** Pastes what Word has put on the clipboard in the place of all that stands in the editor. */
    Window pastes(String html) {
        page.locator(".ProseMirror").click();
        page.keyboard().press("Control+a");
        page.locator(".ProseMirror")
                .evaluate(
                        """
                        (editor, html) => {
                          const data = new DataTransfer();
                          data.setData("text/html", html);
                          editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                        }
                        """,
                        html);
        return sees("已经粘贴");
    }

    String path() {
        return page.url().substring(office.address().length());
    }

    int status() {
        return status;
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** Fields of that part of the form from now on, until the next page. */
    Window within(String part) {
        scope = choices(part);
        return this;
    }

    Locator field(String label) {
        return scope.getByLabel(exactly(label)).locator("visible=true").first();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(exactly(name)));
    }

    Page page() {
        return page;
    }

    private Locator choices(String group) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(exactly(group)));
    }

    private Locator menuLinks() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(Pattern.compile("工作台栏目")))
                .getByRole(AriaRole.LINK);
    }

    /** Does what leads to another page, and arrives there. */
    Window after(Runnable act) {
        scope = page.locator("body");
        Response response = page.waitForNavigation(act);
        status = response == null ? 200 : response.status();
        Album.keep(page);
        rules.check(status);
        return this;
    }

    /** A label of the house ends with 必填 where something must be filled in. */
    private static Pattern exactly(String label) {
        return Pattern.compile("^\\s*" + literally(label) + "\\s*(必填)?\\s*$");
    }

    private static String literally(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0");
    }

    @Override
    public void close() {
        Album.forget(page);
        context.close();
    }
}
