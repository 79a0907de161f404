package dev.gatehouse.kinds.launchtemplate;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

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
                new Sample<>("with all of it", world -> in(world, "#!/bin/sh\necho 안녕\n", Tags.named("web"))),
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
                Edit.of("script", template -> Ground.with(template, "userData", "#!/bin/sh\nexit 0\n")),
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
                "#!/bin/sh\n",
                true,
                Tags.named("web"));
    }

    private static LaunchTemplateSpec in(World world, String script, Tags tags) {
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
