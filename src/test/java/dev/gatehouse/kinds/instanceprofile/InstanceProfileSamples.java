package dev.gatehouse.kinds.instanceprofile;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class InstanceProfileSamples implements KindSamples<InstanceProfileSpec> {

    private static final String CORE = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";

    @Override
    public Class<InstanceProfileSpec> specType() {
        return InstanceProfileSpec.class;
    }

    @Override
    public List<Sample<InstanceProfileSpec>> samples() {
        return List.of(
                new Sample<>(
                        "two policies",
                        world -> new InstanceProfileSpec(
                                Ground.fresh("web"), List.of(CORE, "AmazonS3ReadOnlyAccess"), Tags.named("web"))),
                new Sample<>(
                        "no policies", world -> new InstanceProfileSpec(Ground.fresh("bare"), List.of(), Tags.NONE)));
    }

    @Override
    public List<Edit<InstanceProfileSpec>> inPlace() {
        return List.of(
                Edit.of(
                        "other policies",
                        s -> new InstanceProfileSpec(
                                s.profileName(), List.of(CORE, "CloudWatchAgentServerPolicy"), s.tags())),
                Edit.of("no policies", s -> new InstanceProfileSpec(s.profileName(), List.of(), s.tags())),
                Edit.of(
                        "tags",
                        s -> new InstanceProfileSpec(
                                s.profileName(), s.managedPolicies(), Tags.of(Map.of("Name", "app", "Team", "web")))));
    }

    @Override
    public List<Edit<InstanceProfileSpec>> replacing() {
        return List.of(
                Edit.of("name", s -> new InstanceProfileSpec(Ground.fresh("other"), s.managedPolicies(), s.tags())));
    }

    @Override
    public InstanceProfileSpec golden(int version) {
        return new InstanceProfileSpec("web", List.of(CORE), Tags.named("web"));
    }
}
