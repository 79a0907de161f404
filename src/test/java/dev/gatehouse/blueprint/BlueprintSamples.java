package dev.gatehouse.blueprint;

import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;

/** What a person would answer. */
public final class BlueprintSamples {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPDB/xQP0/sYUQCC4ooMq93IlFvgi4uXn2qTiI2bgp4Q";

    private BlueprintSamples() {}

    /** In an account, where it is proposed, with the blueprint's own block. */
    public static Parameters of(Blueprints.Offer blueprint, String name, String account) {
        Map<Parameter, String> proposals = blueprint.proposals();
        String region = proposals.getOrDefault(Parameter.REGION, "ap-northeast-2");
        return new Parameters(
                name,
                Stage.DEV,
                new Scope(account, new Region(region)),
                List.of(region + "a", region + (region.equals("us-east-1") ? "b" : "c")),
                Cidr.parse(proposals.getOrDefault(Parameter.BLOCK, "10.0.0.0/16")),
                Cidr.parse("203.0.113.10/32"),
                true,
                "t3.micro",
                2,
                4,
                "db.t4g.micro",
                "cache.t4g.micro",
                false,
                blueprint.asks().contains(Parameter.DOMAIN) ? "example.com" : null,
                KEY);
    }
}
