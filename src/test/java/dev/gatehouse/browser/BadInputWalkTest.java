package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed wrongly is said at its field while it is typed, in the person's language, and stays as it was typed. */
@Tag("browser")
@ExtendWith(InBrowser.class)
@Timeout(600)
class BadInputWalkTest {

    private static final int INBOUND = 0;
    private static final String LONG = "n".repeat(300);

    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "en",
            Map.ofEntries(
                    Map.entry("malformed", "10.0.0/24 is not an IPv4 block."),
                    Map.entry("outside", "10.9.0.0/24 does not lie inside 10.0.0.0/16"),
                    Map.entry("overlap", "10.0.0.128/25 overlaps 10.0.0.0/24, the block of taken"),
                    Map.entry("host-bits", "The block that contains it is 10.0.3.0/24"),
                    Map.entry("small", "10.0.3.0/29 is too small"),
                    Map.entry("port", "70000 is not a port"),
                    Map.entry("backwards", "The range goes backwards: 443 is higher than 80"),
                    Map.entry("emoji", "so no emoji"),
                    Map.entry("long", "The name has 300 characters")),
            "ko",
            Map.ofEntries(
                    Map.entry("malformed", "10.0.0/24은(는) IPv4 블록이 아닙니다."),
                    Map.entry("outside", "10.9.0.0/24은(는) main의 블록 10.0.0.0/16 안에 있지 않습니다."),
                    Map.entry("overlap", "10.0.0.128/25이(가) taken의 블록 10.0.0.0/24와(과) 겹칩니다."),
                    Map.entry("host-bits", "이 주소가 속한 블록은 10.0.3.0/24"),
                    Map.entry("small", "10.0.3.0/29은(는) 너무 작습니다."),
                    Map.entry("port", "70000은(는) 포트가 아닙니다."),
                    Map.entry("backwards", "443이(가) 80보다 큽니다."),
                    Map.entry("emoji", "이모지와 줄바꿈은 쓸 수 없습니다."),
                    Map.entry("long", "이름이 300자입니다.")));

    private final Browsing browsing;

    BadInputWalkTest(Browsing browsing) {
        this.browsing = browsing;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void isSaidAtItsFieldAndStaysAsTyped(String language) {
        Page page = browsing.window(Locale.of(language));
        Map<String, String> words = WORDS.get(language);
        StackPages stack = StackPages.create(page, "bad-input-" + language, "ap-northeast-1");
        stack.add("vpc").fill("name", "main").fill("cidr", "10.0.0.0/16").save();
        stack.add("subnet").fill("name", "taken").fill("cidr", "10.0.0.0/24").save();

        ResourceForm subnet = stack.add("subnet");
        at(subnet, "cidr", "10.0.0/24", words.get("malformed"));
        at(subnet, "cidr", "10.9.0.0/24", words.get("outside"));
        at(subnet, "cidr", "10.0.0.128/25", words.get("overlap"));
        at(subnet, "cidr", "10.0.3.5/24", words.get("host-bits"));
        at(subnet, "cidr", "10.0.3.0/29", words.get("small"));
        at(subnet, "name", LONG, words.get("long"));
        at(subnet, "name", "서울 🏙", words.get("emoji"));
        refused(page, subnet, "name", "서울 🏙");
        assertThat(subnet.input("cidr")).hasValue("10.0.3.0/29");

        entries(page, stack.add("network-acl"), words);
    }

    private static void entries(Page page, ResourceForm list, Map<String, String> words) {
        page.locator("details.folded > summary").click();
        list.rows("tags", 0).add().fill("key", "aws:owner").fill("value", "me");
        ResourceForm.Rows inbound = list.rows("entries", INBOUND);
        entry(inbound, "22");
        entry(inbound, "70000");
        Locator second = inbound.at(1).at();
        assertThat(second).containsText(words.get("port"));
        inbound.at(1).fill("ports", "443-80");
        assertThat(second).containsText(words.get("backwards"));
        assertThat(inbound.at(1).cell("ports")).hasValue("443-80");
    }

    private static void entry(ResourceForm.Rows inbound, String ports) {
        inbound.add()
                .fill("number", "100")
                .fill("protocol", "tcp")
                .fill("ports", ports)
                .fill("cidr", "0.0.0.0/0");
    }

    private static void at(ResourceForm form, String field, String typed, String said) {
        form.fill(field, typed);
        assertThat(form.saidAt(field)).containsText(said);
        assertThat(form.input(field)).hasAttribute("aria-invalid", "true");
    }

    /** Pressing the button changes nothing but that the message is at the top too, with a link to the field. */
    private static void refused(Page page, ResourceForm form, String field, String typed) {
        form.submit();
        Locator link = page.locator(".error-summary").getByRole(AriaRole.LINK).first();
        assertThat(link).isVisible();
        assertThat(form.input(field)).hasValue(typed);
        link.click();
        assertThat(page.locator(":focus")).hasAttribute("name", field);
    }
}
