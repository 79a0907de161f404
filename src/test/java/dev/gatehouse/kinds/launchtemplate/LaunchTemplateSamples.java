package dev.gatehouse.kinds.launchtemplate;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.efsfilesystem.ColdStorage;
import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.efsfilesystem.EfsThroughput;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
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
import org.jspecify.annotations.Nullable;

public final class LaunchTemplateSamples implements KindSamples<LaunchTemplateSpec> {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPDB/xQP0/sYUQCC4ooMq93IlFvgi4uXn2qTiI2bgp4Q";

    @Override
    public Class<LaunchTemplateSpec> specType() {
        return LaunchTemplateSpec.class;
    }

    @Override
    public List<Sample<LaunchTemplateSpec>> samples() {
        return List.of(
                new Sample<>(
                        "with all of it",
                        world -> in(world, UserData.ofScript("#!/bin/sh\necho 안녕\n"), Tags.named("web"))),
                new Sample<>("made of parts", world -> in(world, parts(world), Tags.NONE)),
                new Sample<>("without a script", world -> in(world, null, Tags.NONE)));
    }

    /** The templates, and their default versions. */
    @Override
    public int callsToObserveTwo() {
        return 2;
    }

    @Override
    public List<Edit<LaunchTemplateSpec>> inPlace() {
        return List.of(
                Edit.of(
                        "image",
                        template -> Ground.with(
                                template,
                                "image",
                                MachineImages.choices().get(2).value())),
                Edit.of("type", template -> Ground.with(template, "instanceType", "t3.small")),
                Edit.of(
                        "script",
                        template -> Ground.with(template, "userData", UserData.ofScript("#!/bin/sh\nexit 0\n"))),
                new Edit<>("parts", (world, template) -> Ground.with(template, "userData", parts(world))),
                Edit.of("monitoring", template -> Ground.with(template, "monitored", false)),
                Edit.of("tags", template -> Ground.with(template, "tags", Tags.of(Map.of("Team", "web")))));
    }

    @Override
    public List<Edit<LaunchTemplateSpec>> replacing() {
        return List.of(Edit.of("name", template -> Ground.with(template, "templateName", Ground.fresh("other"))));
    }

    @Override
    public LaunchTemplateSpec golden(int version) {
        return new LaunchTemplateSpec(
                "web",
                MachineImages.AMAZON_LINUX,
                "t3.micro",
                KindSamples.ours(1),
                KindSamples.ours(3),
                List.of(KindSamples.ours(2)),
                version == 1 ? UserData.ofScript("#!/bin/sh\n") : everyPart(),
                true,
                Tags.named("web"));
    }

    private static UserData parts(World world) {
        Ref<EfsFileSystemSpec> files = world.has(new EfsFileSystemSpec(
                null,
                true,
                EfsThroughput.ELASTIC,
                null,
                ColdStorage.NEVER,
                ColdStorage.NEVER,
                false,
                false,
                Tags.named("shared")));
        return new UserData(
                new WebServer("Who\'s <there> 안녕", null),
                new EfsMount(files, null),
                null,
                null,
                null,
                6379,
                "uptime\n");
    }

    private static UserData everyPart() {
        return new UserData(
                new WebServer("Hello", 8080),
                new EfsMount(KindSamples.ours(4), "/mnt/files"),
                KindSamples.ours(5),
                new ReverseProxy("www.example.com", "admin@example.com", 8080),
                Cidr.parse("10.0.0.0/16"),
                6379,
                "uptime\n");
    }

    private static LaunchTemplateSpec in(World world, @Nullable UserData script, Tags tags) {
        Ground ground = Ground.in(world);
        return new LaunchTemplateSpec(
                Ground.fresh("web"),
                MachineImages.AMAZON_LINUX,
                "t3.micro",
                world.has(new KeyPairSpec(Ground.fresh("admin"), KEY, Tags.NONE)),
                world.has(new InstanceProfileSpec(Ground.fresh("web"), List.of(), Tags.NONE)),
                List.of(ground.open(world, 80)),
                script,
                true,
                tags);
    }
}
