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
                    Map.entry("reserved", "aws:owner is reserved: keys that begin with aws: belong to AWS"),
                    Map.entry("zero", "0 is no number for an entry: it must be from 1 to 32766."),
                    Map.entry("final", "32767 is AWS's own final entry"),
                    Map.entry("duplicate", "There is an entry 100 in this direction already."),
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
                    Map.entry("reserved", "aws:owner은(는) 예약된 키입니다."),
                    Map.entry("zero", "0은(는) 항목 번호로 쓸 수 없습니다. 1부터 32766까지 입력하세요."),
                    Map.entry("final", "32767은(는) 어느 항목에도 맞지 않는 패킷을 거부하는 AWS의 마지막 항목(*)입니다."),
                    Map.entry("duplicate", "이 방향에 100번 항목이 이미 있습니다."),
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
        refused(page, subnet, subnet.input("name"), "서울 🏙");
        assertThat(subnet.input("cidr")).hasValue("10.0.3.0/29");

        entries(page, stack.add("network-acl"), words);
    }

    private static void entries(Page page, ResourceForm list, Map<String, String> words) {
        page.locator("details.folded > summary").click();
        ResourceForm.Row tag =
                list.rows("tags", 0).add().fill("key", "aws:owner").fill("value", "me");
        assertThat(tag.at()).containsText(words.get("reserved"));
        tag.fill("key", "owner");
        ResourceForm.Rows inbound = list.rows("entries", INBOUND);
        entry(inbound, "22");
        entry(inbound, "70000");
        ResourceForm.Row second = inbound.at(1);
        assertThat(second.at()).containsText(words.get("port"));
        in(second, "ports", "443-80", words.get("backwards"));
        in(second, "ports", "443", words.get("duplicate"));
        in(second, "number", "0", words.get("zero"));
        in(second, "number", "32767", words.get("final"));
        refused(page, list, second.cell("number"), "32767");
        assertThat(second.at()).containsText(words.get("final"));
        assertThat(tag.cell("value")).hasValue("me");
    }

    private static void in(ResourceForm.Row row, String column, String typed, String said) {
        row.fill(column, typed);
        assertThat(row.at()).containsText(said);
        assertThat(row.cell(column)).hasValue(typed);
    }

    private static void entry(ResourceForm.Rows inbound, String ports) {
        inbound.add()
                .fill("number", "100")
                .fill("protocol", "tcp")
                .fill("ports", ports)
                .fill("cidr", "0.0.0.0/0")
                .cell("action")
                .selectOption("allow");
    }

    private static void at(ResourceForm form, String field, String typed, String said) {
        form.fill(field, typed);
        assertThat(form.saidAt(field)).containsText(said);
        assertThat(form.input(field)).hasAttribute("aria-invalid", "true");
    }

    /** Pressing the button changes nothing but that the message is at the top too, with a link to the field. */
    private static void refused(Page page, ResourceForm form, Locator field, String typed) {
        form.submit();
        Locator link = page.locator(".error-summary").getByRole(AriaRole.LINK).first();
        assertThat(link).isVisible();
        assertThat(field).hasValue(typed);
        link.click();
        assertThat(field).isFocused();
    }
}
