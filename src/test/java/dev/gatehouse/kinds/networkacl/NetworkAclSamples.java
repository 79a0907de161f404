package dev.gatehouse.kinds.networkacl;

import static dev.gatehouse.kinds.networkacl.Lists.in;
import static dev.gatehouse.kinds.networkacl.Lists.out;

import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public final class NetworkAclSamples implements KindSamples<NetworkAclSpec> {

    private static final List<Entry> EVERY_FORM = List.of(
            in("100 allow tcp 22 from 203.0.113.0/24"),
            in("110 deny tcp 0-1023 from 0.0.0.0/0"),
            in("120 allow tcp from 10.0.0.0/8"),
            in("130 allow udp 53 from 10.0.0.0/8"),
            in("140 allow icmp 8/0 from 10.0.0.0/8"),
            in("150 allow icmp 3/-1 from 0.0.0.0/0"),
            in("160 deny icmp from 0.0.0.0/0"),
            in("170 allow 50 from 10.0.0.0/8"),
            in("32766 allow all from 10.0.0.0/8"),
            out("1 allow tcp 1024-65535 to 0.0.0.0/0"),
            out("100 allow all to 10.0.0.0/8"));

    @Override
    public Class<NetworkAclSpec> specType() {
        return NetworkAclSpec.class;
    }

    @Override
    public List<Sample<NetworkAclSpec>> samples() {
        return List.of(
                new Sample<>("with every form of entry", NetworkAclSamples::custom),
                new Sample<>(
                        "without anything",
                        world -> new NetworkAclSpec(vpc(world), false, List.of(), List.of(), Tags.NONE)),
                new Sample<>(
                        "default",
                        world -> new NetworkAclSpec(vpc(world), true, EVERY_FORM, List.of(), Tags.named("default"))));
    }

    private static NetworkAclSpec custom(World world) {
        Ref<VpcSpec> vpc = vpc(world);
        return new NetworkAclSpec(
                vpc,
                false,
                EVERY_FORM,
                List.of(subnet(world, vpc, "10.0.0.0/24"), subnet(world, vpc, "10.0.1.0/24")),
                Tags.named("web"));
    }

    @Override
    public List<Edit<NetworkAclSpec>> inPlace() {
        return List.of(
                Edit.of("one more entry", acl -> entries(acl, and(in("90 deny tcp 22 from 0.0.0.0/0")))),
                Edit.of("one entry less", acl -> entries(acl, EVERY_FORM.subList(1, EVERY_FORM.size()))),
                Edit.of(
                        "another protocol",
                        acl -> entries(
                                acl,
                                EVERY_FORM.stream()
                                        .map(entry ->
                                                entry.number() == 140 ? in("140 allow udp 8-9 from 10.0.0.0/8") : entry)
                                        .toList())),
                Edit.of("no entries", acl -> entries(acl, List.of())),
                new Edit<>(
                        "another subnet",
                        (world, acl) -> with(
                                acl,
                                List.of(acl.subnets().getFirst(), subnet(world, acl.vpc(), "10.0.2.0/24")),
                                acl.tags())),
                Edit.of("no subnet", acl -> with(acl, List.of(), acl.tags())),
                Edit.of("tags", acl -> with(acl, acl.subnets(), Tags.of(Map.of("Team", "network")))));
    }

    @Override
    public List<Edit<NetworkAclSpec>> replacing() {
        return List.of(
                new Edit<>(
                        "vpc",
                        (world, acl) -> new NetworkAclSpec(vpc(world), false, acl.entries(), List.of(), acl.tags())),
                Edit.of(
                        "the default one",
                        acl -> new NetworkAclSpec(acl.vpc(), true, acl.entries(), acl.subnets(), acl.tags())));
    }

    @Override
    public NetworkAclSpec golden(int version) {
        return new NetworkAclSpec(
                KindSamples.ours(1), false, EVERY_FORM, List.of(KindSamples.ours(2)), Tags.named("web"));
    }

    private static List<Entry> and(Entry entry) {
        List<Entry> more = new ArrayList<>(EVERY_FORM);
        more.add(entry);
        return more;
    }

    private static NetworkAclSpec entries(NetworkAclSpec acl, List<Entry> entries) {
        return new NetworkAclSpec(acl.vpc(), acl.defaultAcl(), entries, acl.subnets(), acl.tags());
    }

    private static NetworkAclSpec with(NetworkAclSpec acl, List<Ref<SubnetSpec>> subnets, Tags tags) {
        return new NetworkAclSpec(acl.vpc(), acl.defaultAcl(), acl.entries(), subnets, tags);
    }

    private static Ref<VpcSpec> vpc(World world) {
        return world.has(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.NONE));
    }

    private static Ref<SubnetSpec> subnet(World world, Ref<VpcSpec> vpc, String block) {
        return world.has(new SubnetSpec(vpc, world.zone(0), Cidr.parse(block), false, Tags.NONE));
    }
}
