package dev.gatehouse.kinds.hostedzone;

import dev.gatehouse.kinds.DomainNames;
import dev.gatehouse.kinds.Referrers;
import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Trail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names and checks hosted zones. */
@Component
final class HostedZoneKind implements Kind<HostedZoneSpec> {

    private final HostedZoneDriver driver;

    HostedZoneKind(HostedZoneDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "hosted-zone";
    }

    @Override
    public Class<HostedZoneSpec> specType() {
        return HostedZoneSpec.class;
    }

    @Override
    public Driver<HostedZoneSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1800;
    }

    @Override
    public String group() {
        return "names";
    }

    @Override
    public String icon() {
        return "globe2";
    }

    @Override
    public List<Diagnostic> validate(HostedZoneSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        if (!DomainNames.isSound(spec.domain()) || !spec.domain().contains(".")) {
            found.add(Diagnostic.error("domain", "hosted-zone.malformed-domain", spec.domain()));
        }
        surroundings.siblings(HostedZoneSpec.class).stream()
                .filter(sibling -> clashes(sibling.spec(), spec))
                .findFirst()
                .ifPresent(twin ->
                        found.add(Diagnostic.error("domain", "hosted-zone.domain-taken", spec.domain(), twin.name())));
        for (int i = 0; i < spec.vpcs().size(); i++) {
            String at = "vpcs[" + i + "]";
            VpcSpec vpc = surroundings.spec(spec.vpcs().get(i)).orElse(null);
            if (vpc != null && !(vpc.dnsSupport() && vpc.dnsHostnames())) {
                found.add(Diagnostic.warning(
                        at,
                        "hosted-zone.vpc-without-dns",
                        surroundings.nameOf(spec.vpcs().get(i))));
            }
        }
        if (!spec.isPrivate()) {
            found.add(Diagnostic.info("domain", "hosted-zone.delegate", spec.domain()));
        }
        if (Referrers.in(surroundings).isEmpty()) {
            found.add(Diagnostic.info("", "hosted-zone.idle"));
        }
        return found;
    }

    private static boolean clashes(HostedZoneSpec one, HostedZoneSpec other) {
        return one.domain().equals(other.domain())
                && (one.vpcs().isEmpty() && other.vpcs().isEmpty() || !Collections.disjoint(one.vpcs(), other.vpcs()));
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return Map.of();
    }

    /** A public zone cannot become a private one, nor the other way round. */
    @Override
    public boolean replaces(HostedZoneSpec from, HostedZoneSpec to) {
        return from.isPrivate() != to.isPrivate();
    }

    @Override
    public List<Charge> charges(HostedZoneSpec spec) {
        return List.of(Charge.hourly("hosted-zone"));
    }

    @Override
    public List<String> billedByUse(HostedZoneSpec spec) {
        return List.of("hosted-zone:queries");
    }

    @Override
    public boolean irreplaceable() {
        return true;
    }

    @Override
    public Trail.Subject trailed(String externalId) {
        return Trail.Subject.global(externalId);
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "route53:CreateHostedZone",
                "route53:GetHostedZone",
                "route53:ListHostedZones",
                "route53:DeleteHostedZone",
                "route53:AssociateVPCWithHostedZone",
                "route53:DisassociateVPCFromHostedZone",
                "route53:ChangeTagsForResource",
                "route53:ListTagsForResources",
                "ec2:DescribeVpcs");
    }

    @Override
    public List<String> commands(HostedZoneSpec spec, Surroundings surroundings) {
        String where = spec.isPrivate()
                ? " --vpc VPCRegion=" + surroundings.scope().region() + ",VPCId="
                        + Typed.ref(spec.vpcs().getFirst(), surroundings)
                : "";
        List<String> commands = new ArrayList<>();
        commands.add("aws route53 create-hosted-zone --name " + Typed.quoted(spec.domain())
                + " --caller-reference \"$(date +%s)\"" + where);
        spec.vpcs().stream()
                .skip(1)
                .forEach(vpc -> commands.add("aws route53 associate-vpc-with-hosted-zone --hosted-zone-id <zone> --vpc"
                        + " VPCRegion=" + surroundings.scope().region() + ",VPCId=" + Typed.ref(vpc, surroundings)));
        return commands;
    }
}
