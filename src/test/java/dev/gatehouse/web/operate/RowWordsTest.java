package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class RowWordsTest {

    private static final ResourceId APP = ResourceId.of("00000000-0000-0000-0000-000000000001");
    private static final Names NAMES = new Names(List.of()).withGone(Map.of(APP, "app-sg"));

    private final RowWords words = new RowWords(
            new Kinds(List.of(
                    Rooms.kind(SecurityGroupSpec.class),
                    Rooms.kind(NetworkAclSpec.class),
                    Rooms.kind(RouteTableSpec.class))),
            messages());

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/values",
                "messages/kinds/security-group",
                "messages/kinds/network-acl",
                "messages/kinds/route-table");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private String rule(Locale language, Map<String, String> texts) {
        LocaleContextHolder.setLocale(language);
        return words.of("security-group", "rules", texts, NAMES);
    }

    @Test
    void callsARuleByItsDirectionItsTrafficAndTheNameOfTheOtherSide() {
        Map<String, String> fromApp = Map.of(
                "direction", "inbound", "protocol", "tcp", "ports", "22", "group", "@" + APP, "description", "logins");

        assertThat(rule(Locale.ENGLISH, fromApp)).isEqualTo("Inbound · TCP 22 · from app-sg");
        assertThat(rule(Locale.KOREAN, fromApp)).isEqualTo("인바운드 · TCP 22 · 소스 app-sg");
    }

    @Test
    void saysInWordsWhatStandsForAll() {
        Rule everything =
                new Rule(Direction.OUTBOUND, Protocol.ALL, null, null, Cidr.ANYWHERE, null, false, null, null);
        LocaleContextHolder.setLocale(Locale.KOREAN);
        assertThat(words.of("security-group", "rules", everything, NAMES)).isEqualTo("아웃바운드 · 모든 트래픽 · 대상 0.0.0.0/0");
        assertThat(words.inItsPart("security-group", "rules", everything, NAMES))
                .isEqualTo("모든 트래픽 · 대상 0.0.0.0/0");

        assertThat(rule(
                        Locale.ENGLISH,
                        Map.of("direction", "inbound", "protocol", "udp", "ports", "all", "self", "true")))
                .isEqualTo("Inbound · UDP all ports · from this group itself");
        assertThat(rule(Locale.ENGLISH, Map.of("direction", "inbound", "protocol", "50", "cidr", "10.0.0.0/8")))
                .isEqualTo("Inbound · Protocol 50 · from 10.0.0.0/8");
    }

    @Test
    void leavesOutWhatDoesNotTellRowsApart() {
        LocaleContextHolder.setLocale(Locale.KOREAN);
        assertThat(words.of(
                        "network-acl",
                        "entries",
                        Map.of("direction", "inbound", "number", "100", "ports", "22", "action", "allow"),
                        NAMES))
                .isEqualTo("인바운드 · 100");
        assertThat(words.of("route-table", "routes", Map.of("destination", "0.0.0.0/0", "target", "@" + APP), NAMES))
                .isEqualTo("0.0.0.0/0");
    }

    @Test
    void isEmptyWhereNothingIsKnown() {
        assertThat(rule(Locale.ENGLISH, Map.of())).isEmpty();
    }
}
