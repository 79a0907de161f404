package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.kinds.StandingDraft;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watched;
import org.springframework.stereotype.Component;

/** Says whether an interface endpoint can be used, and by which name. */
@Component
final class InterfaceEndpointWatch implements Watched<InterfaceEndpointSpec> {

    private final InterfaceEndpointDriver driver;

    InterfaceEndpointWatch(InterfaceEndpointDriver driver) {
        this.driver = driver;
    }

    @Override
    public Class<InterfaceEndpointSpec> specType() {
        return InterfaceEndpointSpec.class;
    }

    @Override
    public Sight look(Watch<InterfaceEndpointSpec> watch) {
        Present<InterfaceEndpointSpec> seen = StandingDraft.seen(watch, "interface-endpoints", driver, false);
        StandingDraft draft = new StandingDraft(seen.attributes().getOrDefault("state", ""), seen.readiness())
                .fact("service", seen.attributes().get("serviceName"));
        String name = seen.attributes().getOrDefault("dnsName", "");
        if (!name.isEmpty()) {
            draft.name(watch, name, "A").line("dig", "dig +short " + name);
        }
        return draft.line(
                        "look",
                        "aws ec2 describe-vpc-endpoints --region "
                                + watch.scope().region() + " --vpc-endpoint-ids " + watch.externalId())
                .sight(watch);
    }
}
