package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.listener.ListenerSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerScheme;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.targetgroup.TargetProtocol;
import dev.gatehouse.resource.Ref;
import java.util.List;

/** A load balancer on the internet, and the servers that it leads to. */
final class FrontDoor {

    /** AWS takes no longer names for either. */
    private static final int LONGEST_NAME = 32;

    private final Design design;
    private final Ref<TargetGroupSpec> targets;
    private final Ref<LoadBalancerSpec> balancer;

    /** @param port where the servers answer */
    FrontDoor(Design design, Network network, Tier open, Ref<SecurityGroupSpec> group, int port) {
        this.design = design;
        this.targets = design.add(new TargetGroupSpec(
                design.unique("tg", LONGEST_NAME),
                network.vpc(),
                TargetProtocol.HTTP,
                port,
                "/",
                "200",
                30,
                5,
                5,
                2,
                false,
                300,
                design.named("tg")));
        this.balancer = design.add(new LoadBalancerSpec(
                design.unique("lb", LONGEST_NAME),
                LoadBalancerScheme.INTERNET_FACING,
                open.refs(),
                List.of(group),
                60,
                design.named("lb")));
    }

    Ref<TargetGroupSpec> targets() {
        return targets;
    }

    Ref<LoadBalancerSpec> balancer() {
        return balancer;
    }

    /** The ports at which visitors come: with a domain those of HTTPS too. */
    static int[] ports(Parameters asked) {
        return asked.site() == null ? new int[] {Groups.HTTP} : new int[] {Groups.HTTP, Groups.HTTPS};
    }

    /** Visitors come by HTTPS if there is a domain, and it leads here; else by HTTP, as nobody certifies AWS's own names. */
    FrontDoor asAsked() {
        Site site = design.parameters().site();
        if (site == null) {
            design.add(ListenerSpec.http(balancer, targets, design.named("http")));
            return this;
        }
        Names names = new Names(design, site);
        names.lead(names.domain(), "apex", balancer);
        return https(names.certificate());
    }

    /** Visitors come by HTTPS; who comes by HTTP is sent there. */
    FrontDoor https(Ref<CertificateSpec> certificate) {
        design.add(ListenerSpec.https(balancer, certificate, targets, design.named("https")));
        design.add(ListenerSpec.toHttps(balancer, design.named("http")));
        return this;
    }
}
