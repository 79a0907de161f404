package dev.gatehouse.kinds.subnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;

class WayToInternetTest {

    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc =
            stack.add("network", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));
    private final Ref<SubnetSpec> itself = Ref.to(ResourceId.random());
    private final SubnetSpec meantPublic =
            new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.0.0/24"), true, Tags.NONE);

    @Test
    void aSubnetWithPublicAddressesIsPrivateWithoutAnInternetGateway() {
        assertThat(isStillPrivate()).isTrue();
    }

    @Test
    void itStaysPrivateWhileNoRouteLeadsToTheGateway() {
        gateway();
        table(false, List.of(), List.of(itself));
        assertThat(isStillPrivate()).isTrue();
    }

    @Test
    void itIsPublicOnceItsTableLeadsToTheGateway() {
        table(false, List.of(gateway()), List.of(itself));
        assertThat(isStillPrivate()).isFalse();
    }

    @Test
    void theTableOfAnotherSubnetDoesNotMakeItPublic() {
        Ref<SubnetSpec> other =
                stack.add("other", new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.1.0/24"), true, Tags.NONE));
        table(false, List.of(gateway()), List.of(other));
        assertThat(isStillPrivate()).isTrue();
    }

    @Test
    void theMainTableCountsUnlessTheSubnetHasItsOwn() {
        table(true, List.of(gateway()), List.of());
        assertThat(isStillPrivate()).isFalse();
        table(false, List.of(Ref.to(ResourceId.random())), List.of(itself));
        assertThat(isStillPrivate()).isTrue();
    }

    @Test
    void aGatewayThatIsNotOursMightLeadThere() {
        table(false, List.of(Ref.external("igw-0123456789abcdef0")), List.of(itself));
        assertThat(isStillPrivate()).isFalse();
    }

    @Test
    void aSubnetWithoutPublicAddressesIsNotMeantToBePublic() {
        assertThat(stack.findings(new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.0.0/24"), false, Tags.NONE)))
                .noneMatch(told -> told.contains("still-private"));
    }

    private boolean isStillPrivate() {
        return stack.findings(meantPublic).contains("info subnet.still-private");
    }

    private Ref<RouteTarget> gateway() {
        return Ref.to(((Ref.Managed<?>) stack.add("door", new InternetGatewaySpec(vpc, Tags.NONE))).id());
    }

    private void table(boolean main, List<Ref<RouteTarget>> targets, List<Ref<SubnetSpec>> subnets) {
        List<Route> routes =
                targets.stream().map(target -> new Route(Cidr.ANYWHERE, target)).toList();
        stack.add("table", new RouteTableSpec(vpc, main, routes, subnets, Tags.NONE));
    }
}
