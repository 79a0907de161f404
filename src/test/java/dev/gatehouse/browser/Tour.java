package dev.gatehouse.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Goes to every main page in both languages and themes, wide and narrow, takes pictures and lets axe-core look. */
final class Tour {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final Browsing browsing;
    private final List<String> findings = new ArrayList<>();

    Tour(Browsing browsing) {
        this.browsing = browsing;
    }

    /** Everything serious that axe-core found, with its page. */
    List<String> of(StackPages stack, String form, String resource, String run) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("stacks", "/stacks");
        pages.put("set-up", stack.url() + "/set-up");
        pages.put("step", stack.url() + "/set-up/network-acl");
        pages.put("form", form);
        pages.put("resource", resource);
        pages.put("map", stack.url());
        pages.put("plan", stack.url() + "/plan");
        pages.put("run", run);
        pages.put("history", stack.url() + "/history");
        pages.put("cost", stack.url() + "/cost");
        pages.put("teardown", stack.url() + "/teardown");
        pages.put("users", "/users");
        visit(pages, Locale.ENGLISH, ColorScheme.LIGHT, 1440, true);
        visit(pages, Locale.KOREAN, ColorScheme.DARK, 400, true);
        visit(pages, Locale.KOREAN, ColorScheme.LIGHT, 1440, false);
        visit(pages, Locale.ENGLISH, ColorScheme.DARK, 1440, false);
        visit(pages, Locale.ENGLISH, ColorScheme.LIGHT, 400, false);
        return findings;
    }

    private void visit(Map<String, String> pages, Locale language, ColorScheme scheme, int width, boolean axe) {
        Page page = browsing.window(language, scheme, width);
        String how = language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        pages.forEach((name, url) -> {
            page.navigate(url);
            page.waitForLoadState(LoadState.LOAD);
            page.locator("#plan.looking").waitFor(hidden());
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(InBrowser.SCREENSHOTS.resolve(name + "-" + how + ".png")));
            if (axe) {
                look(page, name + "-" + how);
            }
            if (scrolls(page)) {
                findings.add(name + "-" + how + ": wider than its window");
            }
        });
        page.context().close();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private void look(Page page, String name) {
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .forEach(rule -> findings.add(name + ": " + rule.getId() + " at "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList()));
    }

    private static boolean scrolls(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
    }
}
