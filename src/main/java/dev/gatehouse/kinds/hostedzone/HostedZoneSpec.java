package dev.gatehouse.kinds.hostedzone;

import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Locale;

/**
 * Desired state of a hosted zone.
 *
 * @param domain in small letters, without a dot at the end
 * @param vpcs those in which it is answered; none if everybody is
 */
public record HostedZoneSpec(@ForcesReplacement String domain, List<Ref<VpcSpec>> vpcs, Tags tags) implements Spec {

    public HostedZoneSpec {
        domain = domain.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        vpcs = vpcs.stream().distinct().sorted().toList();
    }

    public boolean isPrivate() {
        return !vpcs.isEmpty();
    }

    /** Whether a name is this domain's or beneath it. */
    public boolean covers(String name) {
        return name.equals(domain) || name.endsWith("." + domain);
    }
}
