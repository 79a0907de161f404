package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.kinds.vpcendpoint.GatewayService;
import dev.gatehouse.kinds.vpcendpoint.VpcEndpointSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import java.util.ArrayList;
import java.util.List;

/** The VPC of a blueprint: its subnets, and the ways out of them. */
final class Network {

    /** A VPC is cut into so many bits more: a /16 into blocks of /24. */
    private static final int CUT = 8;

    private final Design design;
    private final Ref<VpcSpec> vpc;
    private final List<Ref<RouteTableSpec>> tables = new ArrayList<>();

    Network(Design design) {
        this.design = design;
        this.vpc = design.add(new VpcSpec(design.parameters().block(), true, true, design.named("network")));
    }

    Ref<VpcSpec> vpc() {
        return vpc;
    }

    /**
     * A subnet in each zone.
     *
     * @param open whether what starts in them gets a public address
     * @param places which of the VPC's blocks they have, counted from 0
     */
    Tier tier(String purpose, boolean open, int... places) {
        List<Subnet> subnets = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            String zone = design.parameters().zones().get(i);
            String part = purpose + "-" + zone.charAt(zone.length() - 1);
            Cidr block = block(places[i]);
            Ref<SubnetSpec> ref = design.add(new SubnetSpec(vpc, zone, block, open, design.named(part)));
            subnets.add(new Subnet(ref, part, zone, block));
        }
        return new Tier(subnets);
    }

    private Cidr block(int place) {
        Cidr whole = design.parameters().block();
        int length = whole.prefix() + CUT;
        return new Cidr(whole.base() + ((long) place << (32 - length)), length);
    }

    /** Lets a tier reach the internet, and be reached. */
    void open(Tier tier) {
        Ref<InternetGatewaySpec> gateway = design.add(new InternetGatewaySpec(vpc, design.named("internet")));
        table("public", List.of(out(gateway)), tier.refs());
    }

    /** Lets a tier reach the internet without being reached, by NAT gateways in the tier that is open. */
    void reachOut(Tier inside, Tier open) {
        if (!design.parameters().natInEachZone()) {
            table("private", List.of(out(nat(open.first()))), inside.refs());
            return;
        }
        for (Subnet subnet : inside.subnets()) {
            table(subnet.part(), List.of(out(nat(gatewayOf(subnet, open)))), List.of(subnet.ref()));
        }
    }

    /** Lets a tier reach the internet by something that passes its packets on. */
    void reachOutBy(Tier inside, Ref<? extends RouteTarget> forwarder) {
        table("private", List.of(out(forwarder)), inside.refs());
    }

    /** Where the NAT gateway stands that a subnet uses. */
    Subnet gatewayOf(Subnet inside, Tier open) {
        return design.parameters().natInEachZone() ? open.beside(inside) : open.first();
    }

    private Ref<NatGatewaySpec> nat(Subnet where) {
        Ref<ElasticIpSpec> address = design.add(new ElasticIpSpec(design.named("nat-" + where.letter())));
        return design.add(new NatGatewaySpec(where.ref(), address, design.named("nat-" + where.letter())));
    }

    /** Gives a tier no way but within the VPC. */
    void isolate(Tier tier) {
        table("isolated", List.of(), tier.refs());
    }

    private void table(String part, List<Route> routes, List<Ref<SubnetSpec>> subnets) {
        tables.add(design.add(new RouteTableSpec(vpc, false, routes, subnets, design.named(part))));
    }

    @SuppressWarnings("unchecked")
    private static Route out(Ref<? extends RouteTarget> target) {
        return new Route(Cidr.ANYWHERE, (Ref<RouteTarget>) target);
    }

    /** The free way to S3, past the NAT gateways, for whatever has a way out. */
    void reachS3(Tier... tiers) {
        List<Ref<SubnetSpec>> served =
                List.of(tiers).stream().flatMap(tier -> tier.refs().stream()).toList();
        List<Ref<RouteTableSpec>> theirs = tables.stream()
                .filter(table -> design.spec(table).subnets().stream().anyMatch(served::contains))
                .toList();
        design.add(new VpcEndpointSpec(vpc, GatewayService.S3, theirs, null, design.named("s3")));
    }

    /** A network ACL of its own for each of these subnets, with just what the traffic needs. */
    void filter(Traffic traffic, Tier... tiers) {
        for (Tier tier : tiers) {
            for (Subnet subnet : tier.subnets()) {
                design.add(new NetworkAclSpec(
                        vpc,
                        false,
                        traffic.entries(subnet.cidr()),
                        List.of(subnet.ref()),
                        design.named(subnet.part())));
            }
        }
    }
}
