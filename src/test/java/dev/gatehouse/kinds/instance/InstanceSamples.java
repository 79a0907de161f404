package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.userdata.EfsMount;
import dev.gatehouse.kinds.userdata.ReverseProxy;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.kinds.userdata.WebServer;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class InstanceSamples implements KindSamples<InstanceSpec> {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPDB/xQP0/sYUQCC4ooMq93IlFvgi4uXn2qTiI2bgp4Q";

    @Override
    public Class<InstanceSpec> specType() {
        return InstanceSpec.class;
    }

    @Override
    public List<Sample<InstanceSpec>> samples() {
        return List.of(
                new Sample<>("a bastion with all of it", InstanceSamples::bastion),
                new Sample<>("a stopped host that forwards", InstanceSamples::forwarder));
    }

    /** The instances, their volumes and the Elastic IPs. */
    @Override
    public int callsToObserveTwo() {
        return 3;
    }

    @Override
    public List<Edit<InstanceSpec>> inPlace() {
        return List.of(
                with("instanceType", "t3.small"),
                Edit.of(
                        "groups",
                        one -> Ground.with(
                                one,
                                "securityGroups",
                                List.of(one.securityGroups().getFirst()))),
                with("sourceDestCheck", false),
                with("running", false),
                with("rootVolumeType", RootVolumeType.GP2),
                with("monitored", true),
                with("terminationProtection", true),
                with("tokensRequired", false),
                with("metadataHops", 2),
                with("instanceProfile", null),
                new Edit<>("profile", (world, one) -> Ground.with(one, "instanceProfile", profile(world))),
                with("elasticIp", null),
                new Edit<>("address", (world, one) -> Ground.with(one, "elasticIp", address(world))),
                with("tags", Tags.of(Map.of("Team", "web"))));
    }

    @Override
    public List<Edit<InstanceSpec>> replacing() {
        return List.of(
                with("image", MachineImages.choices().get(2).value()),
                with("userData", UserData.ofScript("#!/bin/sh\nexit 0\n")),
                with("userData", new UserData(new WebServer("Hello", null), null, null, null, null, null, null)),
                with("publicAddress", PublicAddress.NO),
                with("privateAddress", "10.0.0.77"),
                with("rootVolumeSize", 9),
                with("encrypted", false),
                with("keyPair", null),
                new Edit<>(
                        "subnet",
                        (world, one) ->
                                Ground.with(one, "subnet", Ground.in(world).right())));
    }

    @Override
    public InstanceSpec golden(int version) {
        return new InstanceSpec(
                MachineImages.AMAZON_LINUX,
                "t3.micro",
                KindSamples.ours(1),
                List.of(KindSamples.ours(2)),
                KindSamples.ours(3),
                KindSamples.ours(4),
                PublicAddress.YES,
                KindSamples.ours(5),
                version == 1 ? UserData.ofScript("#!/bin/sh\n") : everyPart(),
                true,
                true,
                "10.0.0.10",
                8,
                RootVolumeType.GP3,
                true,
                false,
                false,
                true,
                2,
                Tags.named("bastion"));
    }

    private static UserData everyPart() {
        return new UserData(
                new WebServer("Hello", 8080),
                new EfsMount(KindSamples.ours(6), "/mnt/files"),
                KindSamples.ours(7),
                new ReverseProxy("www.example.com", "admin@example.com", 8080),
                Cidr.parse("10.0.0.0/16"),
                6379,
                "uptime\n");
    }

    private static Edit<InstanceSpec> with(String component, Object value) {
        return Edit.of(component, one -> Ground.with(one, component, value));
    }

    private static InstanceSpec bastion(World world) {
        Ground ground = Ground.in(world);
        world.has(new InternetGatewaySpec(ground.vpc(), Tags.NONE));
        return new InstanceSpec(
                MachineImages.AMAZON_LINUX,
                "t3.micro",
                ground.left(),
                List.of(ground.open(world, 22), ground.open(world, 80)),
                world.has(new KeyPairSpec(Ground.fresh("admin"), KEY, Tags.NONE)),
                profile(world),
                PublicAddress.YES,
                address(world),
                UserData.ofScript("#!/bin/sh\necho 안녕\n"),
                true,
                true,
                "10.0.0.10",
                10,
                RootVolumeType.GP3,
                true,
                false,
                false,
                true,
                1,
                Tags.named("bastion"));
    }

    private static InstanceSpec forwarder(World world) {
        Ground ground = Ground.in(world);
        return new InstanceSpec(
                MachineImages.choices().get(3).value(),
                "t4g.micro",
                ground.right(),
                List.of(ground.open(world, 80)),
                null,
                null,
                PublicAddress.AS_SUBNET,
                null,
                new UserData(null, null, null, null, Cidr.parse("10.0.0.0/16"), null, null),
                false,
                false,
                null,
                8,
                RootVolumeType.GP2,
                false,
                true,
                false,
                true,
                2,
                Tags.NONE);
    }

    private static Ref<InstanceProfileSpec> profile(World world) {
        return world.has(new InstanceProfileSpec(Ground.fresh("host"), List.of(), Tags.NONE));
    }

    private static Ref<ElasticIpSpec> address(World world) {
        return world.has(new ElasticIpSpec(Tags.NONE));
    }
}
