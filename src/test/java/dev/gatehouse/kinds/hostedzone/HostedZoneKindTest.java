package dev.gatehouse.kinds.hostedzone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostedZoneKindTest {

    private final PaperStack stack = new PaperStack();

    private Ref<VpcSpec> vpc(String name, boolean names) {
        return stack.add(name, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, names, Tags.NONE));
    }

    private static HostedZoneSpec zone(String domain, List<Ref<VpcSpec>> vpcs) {
        return new HostedZoneSpec(domain, vpcs, Tags.NONE);
    }

    @Test
    void saysOfAPublicZoneThatItMustBeDelegated() {
        assertThat(stack.findings(zone("Example.com.", List.of())))
                .containsExactly("info hosted-zone.delegate domain", "info hosted-zone.idle");
        assertThat(stack.findings(zone("corp.internal", List.of(vpc("main", true)))))
                .containsExactly("info hosted-zone.idle");
    }

    @Test
    void refusesWhatIsNoDomain() {
        for (String domain : List.of("", "example", "a..com", "-a.com", "*.example.com", "a b.com")) {
            assertThat(stack.findings(zone(domain, List.of())))
                    .as(domain)
                    .contains("error hosted-zone.malformed-domain domain");
        }
    }

    @Test
    void refusesTheSameDomainTwiceInOnePlace() {
        Ref<VpcSpec> one = vpc("one", true);
        Ref<VpcSpec> other = vpc("other", true);
        stack.add("inside", zone("corp.internal", List.of(one)));

        assertThat(stack.findings(zone("corp.internal", List.of(one, other))))
                .contains("error hosted-zone.domain-taken domain");
        assertThat(stack.findings(zone("corp.internal", List.of(other))))
                .doesNotContain("error hosted-zone.domain-taken domain");
    }

    @Test
    void warnsOfAVpcThatDoesNotAnswerPrivateZones() {
        assertThat(stack.findings(zone("corp.internal", List.of(vpc("main", false)))))
                .contains("warning hosted-zone.vpc-without-dns vpcs[0]");
    }
}
