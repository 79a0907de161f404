package dev.gatehouse.kinds.natgateway;

import dev.gatehouse.kinds.StandingDraft;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watched;
import org.springframework.stereotype.Component;

/** Says whether a NAT gateway can be used, and as whom the world sees those behind it. */
@Component
final class NatGatewayWatch implements Watched<NatGatewaySpec> {

    private final NatGatewayDriver driver;

    NatGatewayWatch(NatGatewayDriver driver) {
        this.driver = driver;
    }

    @Override
    public Class<NatGatewaySpec> specType() {
        return NatGatewaySpec.class;
    }

    @Override
    public Sight look(Watch<NatGatewaySpec> watch) {
        Present<NatGatewaySpec> seen = StandingDraft.seen(watch, "nat-gateways", driver, false);
        return new StandingDraft(seen.attributes().getOrDefault("state", ""), seen.readiness())
                .fact("public", seen.attributes().get("publicIp"))
                .fact("private", seen.attributes().get("privateIp"))
                .line("seen-as", "curl -s https://checkip.amazonaws.com")
                .line(
                        "look",
                        "aws ec2 describe-nat-gateways --region "
                                + watch.scope().region() + " --nat-gateway-ids " + watch.externalId())
                .sight(watch);
    }
}
