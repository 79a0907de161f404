package dev.gatehouse.kinds.elasticip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.instance.InstanceSamples;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Tags;
import org.junit.jupiter.api.Test;

class ElasticIpKindTest {

    private static final ElasticIpSpec ADDRESS = new ElasticIpSpec(Tags.named("nat-a"));

    private final PaperStack stack = new PaperStack();

    @Test
    void warnsThatAnIdleOneIsBilled() {
        assertThat(stack.findings(ADDRESS)).containsExactly("warning elastic-ip.idle");
    }

    @Test
    void isNotIdleOnceANatGatewayUsesIt() {
        nat(Ref.to(ResourceId.random()));
        assertThat(stack.findings(ADDRESS)).isEmpty();
    }

    @Test
    void isNotIdleOnceAnInstanceHasIt() {
        InstanceSpec golden = new InstanceSamples().golden(1);
        stack.add("host", Ground.with(golden, "elasticIp", Ref.<ElasticIpSpec>to(ResourceId.random())));
        assertThat(stack.findings(ADDRESS)).isEmpty();
    }

    @Test
    void isIdleWhenOnlyAnotherOneIsUsed() {
        nat(stack.add("other", ADDRESS));
        assertThat(stack.findings(ADDRESS)).containsExactly("warning elastic-ip.idle");
    }

    @Test
    void warnsAtTheQuota() {
        nat(Ref.to(ResourceId.random()));
        for (int i = 0; i < 3; i++) {
            stack.add("address" + i, ADDRESS);
        }
        assertThat(stack.findings(ADDRESS)).isEmpty();
        stack.add("address3", ADDRESS);
        assertThat(stack.findings(ADDRESS)).containsExactly("warning elastic-ip.quota");
    }

    @Test
    void isBilledByTheHour() {
        assertThat(Rooms.kind(ElasticIpSpec.class).charges(ADDRESS)).containsExactly(Charge.hourly("public-ipv4"));
    }

    private void nat(Ref<ElasticIpSpec> address) {
        stack.add("nat", new NatGatewaySpec(Ref.external("subnet-0123456789abcdef0"), address, Tags.NONE));
    }
}
