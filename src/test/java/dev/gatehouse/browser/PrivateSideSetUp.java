package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Types the private subnet's way out, with what people forget or believe of it: each is told, and mended. */
final class PrivateSideSetUp {

    private final StackPages stack;
    private final Page page;

    private PrivateSideSetUp(StackPages stack) {
        this.stack = stack;
        this.page = stack.page();
    }

    static void in(StackPages stack) {
        PrivateSideSetUp side = new PrivateSideSetUp(stack);
        side.gatewayWhoseAddressWasForgotten();
        side.tableOfItsOwnInsteadOfTheMainOne();
        side.endpointOfTheTable();
    }

    /** The form offers to make one, and what was typed waits until the person is back. */
    private void gatewayWhoseAddressWasForgotten() {
        ResourceForm nat = stack.add("nat-gateway").choose("subnet", "cache-public");
        nat.fill("name", "cache-nat");
        assertThat(nat.saidAt("elasticIp")).containsText("A public NAT gateway needs an Elastic IP");
        page.locator("#resource-form a[href$='/set-up/elastic-ip/new']").click();
        page.waitForURL("**/elastic-ip/new");
        new ResourceForm(page).fill("name", "cache-nat-ip").save();

        stack.open("/set-up/nat-gateway");
        page.locator(".drafts a").click();
        nat = new ResourceForm(page);
        assertThat(nat.input("name")).hasValue("cache-nat");
        nat.choose("elasticIp", "cache-nat-ip").save();
    }

    private void tableOfItsOwnInsteadOfTheMainOne() {
        ResourceForm table =
                stack.add("route-table").fill("name", "private-table").choose("vpc", "cache-vpc");
        ResourceForm.Rows routes = table.rows("routes", 0).clear();
        routes.add().fill("destination", "0.0.0.0/0").choose("target", "cache-nat");
        Locator route = routes.at(0).at();
        table.check("main");
        assertThat(route).containsText("inherits 0.0.0.0/0 → cache-nat, also each subnet that is made later");
        table.input("main").uncheck();
        assertThat(route).not().containsText("inherits");
        table.tick("subnets", "cache-private").save();
    }

    /** The form proposes every table; the public subnet has its own way to the internet. */
    private void endpointOfTheTable() {
        ResourceForm endpoint = stack.add("vpc-endpoint")
                .fill("name", "cache-s3")
                .choose("vpc", "cache-vpc")
                .choose("service", "Amazon S3")
                .tick("routeTables", "private-table");
        page.getByLabel("public-table").uncheck();
        assertThat(page.locator("#resource-form"))
                .containsText("It belongs to route tables, not to subnets."
                        + " These subnets use it through their tables: cache-private.");
        endpoint.save();
    }
}
