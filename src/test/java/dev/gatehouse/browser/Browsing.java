package dev.gatehouse.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.gatehouse.support.Tools;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One panel with an administrator, and one browser: starting them takes longer than most tests. */
final class Browsing implements AutoCloseable {

    static final String ADMINISTRATOR = "Kim Minji";

    /** Generous, because a machine that runs tests does other things too. */
    private static final double PATIENCE = 30_000;

    private final OpenPanel panel;
    private final Playwright playwright;
    private final Browser browser;
    private final String signedIn;

    private Browsing(OpenPanel panel) {
        this.panel = panel;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Tools.browser())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        this.signedIn = createAdministrator();
    }

    static Browsing open() throws IOException {
        return new Browsing(OpenPanel.start());
    }

    /** By the one-time link, as the first person does. */
    private String createAdministrator() {
        try (BrowserContext context = browser.newContext(options(Locale.ENGLISH, ColorScheme.LIGHT, 1440))) {
            context.setDefaultTimeout(PATIENCE);
            Page page = context.newPage();
            page.navigate(panel.setUpLink());
            page.fill("[name=name]", ADMINISTRATOR);
            page.fill("[name=login]", "minji");
            page.fill("[name=password]", "a long enough secret 42");
            page.click("form button.btn-primary");
            page.waitForURL("**/stacks");
            return context.storageState();
        }
    }

    OpenPanel panel() {
        return panel;
    }

    /** A window in which the administrator is signed in. */
    Page window(Locale language, ColorScheme scheme, int width) {
        BrowserContext context =
                browser.newContext(options(language, scheme, width).setStorageState(signedIn));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    Page window(Locale language) {
        return window(language, ColorScheme.LIGHT, 1440);
    }

    private Browser.NewContextOptions options(Locale language, ColorScheme scheme, int width) {
        return new Browser.NewContextOptions()
                .setBaseURL(panel.url())
                .setLocale(language.getLanguage().equals("ko") ? "ko-KR" : "en-US")
                .setTimezoneId("Asia/Seoul")
                .setColorScheme(scheme)
                .setViewportSize(width, 900);
    }

    /** All windows of all tests, whatever became of the tests. */
    List<Page> windows() {
        return browser.contexts().stream()
                .flatMap(context -> context.pages().stream())
                .toList();
    }

    void closeWindows() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() throws IOException {
        playwright.close();
        panel.close();
    }
}
