package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Types the public subnet's list in both ways people wrote it down, is told which entries are dead, and mends it. */
final class PublicListSetUp {

    private static final String DEAD = "never takes effect";

    private final Page page;
    private final ResourceForm form;
    private final ResourceForm.Rows inbound;

    private PublicListSetUp(StackPages stack) {
        this.page = stack.page();
        this.form = stack.add("network-acl").fill("name", "public-acl").choose("vpc", "cache-vpc");
        this.inbound = form.rows("entries", CacheServiceSetUp.INBOUND).clear();
    }

    static void in(StackPages stack) {
        PublicListSetUp list = new PublicListSetUp(stack);
        list.asWrittenDown();
        list.denialOfOnePortIsDead();
        list.denialOfAllPortsKillsWhatFollows();
        list.mended();
        list.denialInFrontDeniesBeforeItIsSaved();
        list.form.save();
    }

    /** 101 denies what 100 has let in already. */
    private void asWrittenDown() {
        entry(inbound, "100", "22", "Allow");
        entry(inbound, "101", "22", "Deny");
        entry(inbound, "200", "80", "Allow");
        entry(inbound, "300", "443", "Allow");
        entry(form.rows("entries", CacheServiceSetUp.OUTBOUND).clear(), "100", "1024-65535", "Allow");
        form.tick("subnets", "cache-public");
    }

    private void denialOfOnePortIsDead() {
        assertThat(inbound.at(1).at()).containsText("Entry 101 never takes effect");
        assertThat(inbound.at(1).at()).containsText("100");
        assertThat(inbound.at(0).at()).not().containsText(DEAD);
        assertThat(inbound.at(2).at()).not().containsText(DEAD);
    }

    /** The other way to write it: only 22 enters. */
    private void denialOfAllPortsKillsWhatFollows() {
        inbound.at(1).fill("ports", "0-65535");
        assertThat(inbound.at(2).at()).containsText("Entry 200 never takes effect");
        assertThat(inbound.at(3).at()).containsText("Entry 300 never takes effect");
        assertThat(inbound.at(1).at()).not().containsText(DEAD);
        saysOf("TCP 22 from", "Allowed", "by 100");
        saysOf("TCP 80 from", "Denied", "by 101");
    }

    private void mended() {
        inbound.remove(1);
        assertThat(page.locator("#resource-form")).not().containsText(DEAD);
        saysOf("TCP 80 from", "Allowed", "by 200");
        assertThat(inbound.at(0).at()).containsText("lets the whole internet reach ports for management (22)");
    }

    private void denialInFrontDeniesBeforeItIsSaved() {
        inbound.insertAbove(0).fill("number", "99");
        inbound.at(0)
                .fill("protocol", "tcp")
                .fill("ports", "22")
                .fill("cidr", "0.0.0.0/0")
                .choose("action", "Deny");
        saysOf("TCP 22 from", "Denied", "by 99");
        assertThat(inbound.at(1).at()).containsText("Entry 100 never takes effect");
        inbound.remove(0);
        saysOf("TCP 22 from", "Allowed", "by 100");
    }

    private void saysOf(String packet, String verdict, String by) {
        Locator answer = page.locator("#answers li")
                .filter(new Locator.FilterOptions().setHasText(packet))
                .first();
        assertThat(answer).containsText(verdict);
        assertThat(answer).containsText(by);
    }

    private static void entry(ResourceForm.Rows rows, String number, String ports, String action) {
        rows.add()
                .fill("number", number)
                .fill("protocol", "tcp")
                .fill("ports", ports)
                .fill("cidr", "0.0.0.0/0")
                .choose("action", action);
    }
}
