package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.ReverseProxy;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A site under a domain of one's own: zone, certificate, HTTPS, and the names that lead there. At a load balancer with
 * servers in two zones, or on one host that has its certificate from Let's Encrypt.
 */
@Component
final class TlsSite implements Blueprint {

    private static final int APPLICATION = 8080;

    @Override
    public String name() {
        return "tls-site";
    }

    @Override
    public Set<Parameter> asks() {
        return Set.of(
                Parameter.DOMAIN,
                Parameter.ZONE,
                Parameter.EMAIL,
                Parameter.OFFICE,
                Parameter.INSTANCE_TYPE,
                Parameter.MIN_SERVERS,
                Parameter.MAX_SERVERS,
                Parameter.PUBLIC_KEY);
    }

    @Override
    public Set<Parameter> optional() {
        return Set.of(Parameter.ZONE, Parameter.EMAIL);
    }

    @Override
    public List<String> layouts() {
        return List.of(Layouts.BALANCED, Layouts.ONE_HOST);
    }

    @Override
    public Map<Parameter, String> proposals() {
        return Map.of(Parameter.BLOCK, "10.40.0.0/16", Parameter.REGION, "us-east-1");
    }

    @Override
    public List<String> leaves(Parameters parameters) {
        return parameters.chose(Parameter.LAYOUT, Layouts.ONE_HOST) ? List.of("instance.single-host") : List.of();
    }

    @Override
    public void draw(Design design) {
        boolean alone = design.parameters().chose(Parameter.LAYOUT, Layouts.ONE_HOST);
        Network network = new Network(design);
        Tier open = alone ? network.tier("public", true, 1) : network.tier("public", true, 1, 2);
        network.open(open);
        network.reachS3(open);
        Names names =
                new Names(design, Objects.requireNonNull(design.parameters().site()));
        if (alone) {
            oneHost(design, network, open, names);
        } else {
            balanced(design, network, open, names);
        }
    }

    private static void balanced(Design design, Network network, Tier open, Names names) {
        Groups groups = new Groups(design, network);
        Ref<SecurityGroupSpec> door = groups.group("lb", "The load balancer");
        Ref<SecurityGroupSpec> site = groups.group("sg", "Servers of the site");
        groups.visitors(door)
                .allow(door, site, Groups.HTTP, "Visitors and health checks")
                .allowFrom(design.parameters().office(), site, Groups.SSH, "Administrators")
                .updates(site)
                .draw();

        FrontDoor frontDoor =
                new FrontDoor(design, network, open, door, Groups.HTTP).https(names.certificate("*." + names.domain()));
        names.lead(names.domain(), "apex", frontDoor.balancer());
        names.lead("www." + names.domain(), "www", frontDoor.balancer());

        Servers servers = new Servers(design);
        servers.fleet(
                "ec2",
                open,
                site,
                servers.profile("ec2"),
                Starts.page(design.parameters().name(), Groups.HTTP),
                frontDoor.targets());
    }

    /** The application answers on the host alone; the proxy before it has a certificate of Let's Encrypt. */
    private static void oneHost(Design design, Network network, Tier open, Names names) {
        Parameters asked = design.parameters();
        Site site = Objects.requireNonNull(asked.site());
        Groups groups = new Groups(design, network);
        Ref<SecurityGroupSpec> group = groups.group("sg", "The server of the site");
        groups.visitors(group)
                .allowFrom(asked.office(), group, Groups.SSH, "Administrators")
                .updates(group)
                .draw();

        Servers servers = new Servers(design);
        Ref<ElasticIpSpec> address = design.add(new ElasticIpSpec(design.named("ec2")));
        servers.put(
                design.reserve(),
                servers.inside("ec2", open.first(), group, servers.profile("ec2"))
                        .reached(Host.Reach.ELASTIC)
                        .starting(Starts.proxied(
                                asked.name(),
                                APPLICATION,
                                new ReverseProxy(site.domain(), Objects.requireNonNull(site.email()), APPLICATION))),
                address);
        names.lead(names.domain(), "apex", address);
    }
}
