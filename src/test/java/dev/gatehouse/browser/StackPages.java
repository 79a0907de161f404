package dev.gatehouse.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The pages of one stack, as a person goes to them. */
final class StackPages {

    private final Page page;
    private final String url;

    private StackPages(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    /** Makes a stack, from the list of all. */
    static StackPages create(Page page, String name, String region) {
        page.navigate("/stacks");
        page.locator("a[href='/stacks/new']").first().click();
        page.fill("[name=name]", name);
        page.selectOption("[name=region]", region);
        page.locator("form[action='/stacks'] .btn-primary").click();
        page.waitForURL("**/set-up");
        return new StackPages(page, page.url().replaceAll("/set-up$", ""));
    }

    /** Those of a stack that is there already. */
    static StackPages at(Page page, String url) {
        return new StackPages(page, url);
    }

    /** The same pages in another window. */
    StackPages in(Page other) {
        return new StackPages(other, url);
    }

    String url() {
        return url;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(url + path);
    }

    ResourceForm add(String kind) {
        open("/set-up/" + kind + "/new");
        return new ResourceForm(page);
    }

    ResourceForm edit(String kind, String name) {
        card(kind, name).locator(".resource-actions a").first().click();
        return new ResourceForm(page);
    }

    /** What its step says of a resource. */
    Locator card(String kind, String name) {
        open("/set-up/" + kind);
        return page.locator("article.resource:has(h2 a:text-is('" + name + "'))");
    }

    /** The page of a resource. */
    Locator resource(String kind, String name) {
        card(kind, name).locator("h2 a").click();
        return page.locator("#resource");
    }

    /** The plan, after the page has looked at AWS. */
    PlanPage plan() {
        open("/plan");
        return new PlanPage(page);
    }

    /** Takes away the stack itself, which has nothing any more. */
    void remove(String name) {
        open("/teardown");
        page.fill("#confirmation", name);
        page.locator("form.confirm .btn-danger").click();
        page.waitForURL("**/stacks");
    }

    /** Asks for everything to be taken away, by the stack's name; data goes with it. */
    RunPage tearDown(String name) {
        open("/teardown");
        page.locator("[type=radio][name^='fate.'][value=skip]").all().forEach(Locator::check);
        page.fill("#confirmation", name);
        page.locator("form.confirm .btn-danger").click();
        return new RunPage(page);
    }
}
