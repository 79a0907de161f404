package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.dnsrecord.AliasTarget;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.dnsrecord.RecordType;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.kinds.userdata.WebServer;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A site under a domain of one's own: zone, certificate, HTTPS at a load balancer, and the names that lead there. */
@Component
final class TlsSite implements Blueprint {

    @Override
    public String name() {
        return "tls-site";
    }

    @Override
    public Set<Parameter> asks() {
        return Set.of(
                Parameter.DOMAIN,
                Parameter.OFFICE,
                Parameter.INSTANCE_TYPE,
                Parameter.MIN_SERVERS,
                Parameter.MAX_SERVERS,
                Parameter.PUBLIC_KEY);
    }

    @Override
    public Map<Parameter, String> proposals() {
        return Map.of(Parameter.BLOCK, "10.40.0.0/16", Parameter.REGION, "us-east-1");
    }

    @Override
    public void draw(Design design) {
        Network network = new Network(design);
        Tier open = network.tier("public", true, 1, 2);
        network.open(open);
        network.reachS3(open);

        Groups groups = new Groups(design, network);
        Ref<SecurityGroupSpec> door = groups.group("lb", "The load balancer");
        Ref<SecurityGroupSpec> site = groups.group("sg", "Servers of the site");
        groups.allowFrom(Cidr.ANYWHERE, door, Groups.HTTP, "Visitors, to be sent to HTTPS")
                .allowFrom(Cidr.ANYWHERE, door, Groups.HTTPS, "Visitors")
                .allow(door, site, Groups.HTTP, "Visitors and health checks")
                .allowFrom(design.parameters().office(), site, Groups.SSH, "Administrators")
                .updates(site)
                .draw();

        String domain = Objects.requireNonNull(design.parameters().domain());
        Ref<HostedZoneSpec> zone = design.add(new HostedZoneSpec(domain, List.of(), design.named("zone")));
        Ref<CertificateSpec> certificate =
                design.add(new CertificateSpec(domain, List.of("*." + domain), zone, design.named("cert")));
        FrontDoor frontDoor = new FrontDoor(design, network, open, door, Groups.HTTP).https(certificate);
        leads(design, zone, domain, "apex", frontDoor.balancer());
        leads(design, zone, "www." + domain, "www", frontDoor.balancer());

        UserData start = new UserData(
                new WebServer(design.parameters().name(), Groups.HTTP), null, null, null, null, null, null);
        Servers servers = new Servers(design);
        servers.fleet("ec2", open, site, servers.profile("ec2"), start, frontDoor.targets());
    }

    @SuppressWarnings("unchecked")
    private static void leads(
            Design design, Ref<HostedZoneSpec> zone, String name, String part, Ref<LoadBalancerSpec> balancer) {
        design.add(new DnsRecordSpec(
                zone, name, RecordType.A, 60, List.of(), (Ref<AliasTarget>) (Ref<?>) balancer, design.named(part)));
    }
}
