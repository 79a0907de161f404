package dev.gatehouse.kinds.vpc;

import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class VpcSamples implements KindSamples<VpcSpec> {

    @Override
    public Class<VpcSpec> specType() {
        return VpcSpec.class;
    }

    @Override
    public List<Sample<VpcSpec>> samples() {
        return List.of(
                new Sample<>(
                        "with AWS's defaults",
                        world -> new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.named("network"))),
                new Sample<>(
                        "without DNS", world -> new VpcSpec(Cidr.parse("192.168.4.0/28"), false, false, Tags.NONE)),
                new Sample<>(
                        "with host names", world -> new VpcSpec(Cidr.parse("172.20.0.0/20"), true, true, Tags.NONE)));
    }

    @Override
    public List<Edit<VpcSpec>> inPlace() {
        return List.of(
                Edit.of("host names on", vpc -> new VpcSpec(vpc.cidr(), true, true, vpc.tags())),
                Edit.of("DNS off", vpc -> new VpcSpec(vpc.cidr(), false, false, vpc.tags())),
                Edit.of(
                        "tags",
                        vpc -> new VpcSpec(vpc.cidr(), true, false, Tags.of(Map.of("Name", "renamed", "Team", "web")))),
                Edit.of("no tags", vpc -> new VpcSpec(vpc.cidr(), true, false, Tags.NONE)));
    }

    @Override
    public List<Edit<VpcSpec>> replacing() {
        return List.of(Edit.of("block", vpc -> new VpcSpec(Cidr.parse("10.1.0.0/16"), true, false, vpc.tags())));
    }

    @Override
    public VpcSpec golden(int version) {
        return new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.of(Map.of("Name", "network", "Team", "web")));
    }
}
