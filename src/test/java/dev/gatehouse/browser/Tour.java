package dev.gatehouse.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Goes to every page in both languages, looks at it in both themes, wide and narrow, and lets axe-core look too. */
final class Tour {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final int WIDE = 1440;
    private static final int NARROW = 400;
    private static final int HIGH = 900;

    private final Browsing browsing;
    private final List<String> findings = new ArrayList<>();

    Tour(Browsing browsing) {
        this.browsing = browsing;
    }

    /** Everything serious that axe-core found, with its page, and what is wider than its window. */
    List<String> of(StackPages stack, String form, String resource, String run) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("stacks", "/stacks");
        pages.put("new-stack", "/stacks/new");
        pages.put("blueprints", "/blueprints");
        pages.put("blueprint", "/blueprints/ha-web");
        pages.put("copy", stack.url() + "/copy");
        pages.put("set-up", stack.url() + "/set-up");
        pages.put("step", stack.url() + "/set-up/network-acl");
        pages.put("subnets", stack.url() + "/set-up/subnet");
        pages.put("form", form);
        pages.put("resource", resource);
        pages.put("removal", resource + "/remove");
        pages.put("map", stack.url());
        pages.put("plan", stack.url() + "/plan");
        pages.put("drift", stack.url() + "/drift");
        pages.put("runs", stack.url() + "/runs");
        pages.put("run", run);
        pages.put("history", stack.url() + "/history");
        pages.put("cost", stack.url() + "/cost");
        pages.put("settings", stack.url() + "/settings");
        pages.put("teardown", stack.url() + "/teardown");
        pages.put("users", "/users");
        pages.put("invite", "/users/invite");
        pages.put("accounts", "/accounts");
        pages.put("new-account", "/accounts/new");
        pages.put("me", "/me");
        pages.put("tokens", "/me/tokens");
        pages.put("api", "/docs/api");
        return of(pages);
    }

    /** The same of pages by name. */
    List<String> of(Map<String, String> pages) {
        visit(pages, Locale.ENGLISH);
        visit(pages, Locale.KOREAN);
        return findings;
    }

    private void visit(Map<String, String> pages, Locale language) {
        Page page = browsing.window(language, ColorScheme.LIGHT, WIDE);
        pages.forEach((name, url) -> look(page, url, name + "-" + language));
        page.context().clearCookies();
        look(page, "/sign-in", "sign-in-" + language);
        page.context().close();
    }

    /**
     * Each language is seen in each theme, at one width each; the other language has the widths the other way round.
     * Axe-core looks at each theme once, in one language each: what it finds depends on the theme far more.
     */
    private void look(Page page, String url, String name) {
        boolean korean = name.endsWith("-ko");
        page.setViewportSize(korean ? NARROW : WIDE, HIGH);
        page.navigate(url);
        page.locator("#plan.looking").waitFor(hidden());
        dress(page, ColorScheme.LIGHT);
        picture(page, name + (korean ? "-light-400" : "-light-1440"));
        if (!korean) {
            axe(page, name + "-light-1440");
        }
        page.setViewportSize(korean ? WIDE : NARROW, HIGH);
        dress(page, ColorScheme.DARK);
        picture(page, name + (korean ? "-dark-1440" : "-dark-400"));
        if (korean) {
            axe(page, name + "-dark-1440");
        }
    }

    /** Without motion, or colours would be seen on their way from one theme to the other. */
    private static void dress(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.locator("html[data-bs-theme=" + scheme.name().toLowerCase(Locale.ROOT) + "]")
                .waitFor();
    }

    private void picture(Page page, String name) {
        // In a window as high as the page: in pictures of more than the window what is sticky is left blank.
        int height = (int) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(page.viewportSize().width, Math.max(HIGH, height));
        // Until it is drawn as it is now, or links are seen on their way from one theme or width to the other.
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 50)))");
        page.screenshot(new Page.ScreenshotOptions().setPath(InBrowser.SCREENSHOTS.resolve(name + ".png")));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1")) {
            findings.add(name + ": wider than its window");
        }
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private void axe(Page page, String name) {
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .forEach(rule -> findings.add(name + ": " + rule.getId() + " at "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList()));
    }
}
