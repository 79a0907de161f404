package dev.gatehouse.kinds.internetgateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InternetGatewayKindTest {

    private final Kind<InternetGatewaySpec> kind = Rooms.kind(InternetGatewaySpec.class);
    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc = vpc("network");

    @Test
    void saysThatNothingRoutesToItYet() {
        assertThat(stack.findings(gateway(vpc))).containsExactly("info internet-gateway.no-route");
    }

    @Test
    void isSilentOnceARouteLeadsToIt() {
        Ref<RouteTarget> itself = Ref.to(ResourceId.random());
        stack.add(
                "public",
                new RouteTableSpec(
                        vpc, false, List.of(new Route(Cidr.ANYWHERE, itself)), List.of(), Tags.named("public")));
        assertThat(stack.findings(gateway(vpc))).isEmpty();
    }

    @Test
    void mustBeAttachedToAVpc() {
        assertThat(stack.findings(gateway(null))).contains("error internet-gateway.no-vpc vpc");
    }

    @Test
    void refusesASecondOneForAVpcAndNamesTheFirst() {
        stack.add("door", gateway(vpc));
        assertThat(stack.findings(gateway(vpc))).contains("error internet-gateway.second vpc");
        assertThat(stack.arguments(gateway(vpc), "internet-gateway.second")).containsExactly("network", "door");
        assertThat(stack.findings(gateway(vpc("other")))).noneMatch(told -> told.startsWith("error"));
    }

    @Test
    void warnsAtTheQuota() {
        for (int i = 0; i < 3; i++) {
            stack.add("door" + i, gateway(vpc("vpc" + i)));
        }
        assertThat(stack.findings(gateway(vpc))).noneMatch(told -> told.contains("quota"));
        stack.add("door3", gateway(vpc("vpc3")));
        assertThat(stack.findings(gateway(vpc))).contains("warning internet-gateway.quota");
    }

    @Test
    void proposesTheVpcThatHasNone() {
        stack.add("door", gateway(vpc));
        assertThat(kind.proposal(stack)).isEmpty();
        Ref<VpcSpec> second = vpc("other");
        assertThat(kind.proposal(stack)).isEqualTo(Map.of("vpc", second.toString()));
    }

    @Test
    void givesItsVpcTheInternet() {
        assertThat(kind.provides(gateway(vpc))).containsExactly(Role.internet(vpc));
        assertThat(kind.provides(gateway(null))).isEmpty();
    }

    private Ref<VpcSpec> vpc(String name) {
        return stack.add(name, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));
    }

    private static InternetGatewaySpec gateway(@Nullable Ref<VpcSpec> vpc) {
        return new InternetGatewaySpec(vpc, Tags.NONE);
    }
}
