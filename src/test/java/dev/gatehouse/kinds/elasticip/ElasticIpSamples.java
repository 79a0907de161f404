package dev.gatehouse.kinds.elasticip;

import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class ElasticIpSamples implements KindSamples<ElasticIpSpec> {

    @Override
    public Class<ElasticIpSpec> specType() {
        return ElasticIpSpec.class;
    }

    @Override
    public List<Sample<ElasticIpSpec>> samples() {
        return List.of(
                new Sample<>("named", world -> new ElasticIpSpec(Tags.named("nat-a"))),
                new Sample<>("without tags", world -> new ElasticIpSpec(Tags.NONE)));
    }

    @Override
    public List<Edit<ElasticIpSpec>> inPlace() {
        return List.of(
                Edit.of("tags", address -> new ElasticIpSpec(Tags.of(Map.of("Name", "nat-c", "Team", "network")))),
                Edit.of("no tags", address -> new ElasticIpSpec(Tags.NONE)));
    }

    @Override
    public List<Edit<ElasticIpSpec>> replacing() {
        return List.of();
    }

    @Override
    public ElasticIpSpec golden(int version) {
        return new ElasticIpSpec(Tags.of(Map.of("Name", "nat-a", "Team", "network")));
    }
}
