package dev.gatehouse.blueprint;

import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person would answer. */
public final class BlueprintSamples {

    static final String ACCOUNT = "123456789012";

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPDB/xQP0/sYUQCC4ooMq93IlFvgi4uXn2qTiI2bgp4Q";

    private BlueprintSamples() {}

    /** In an account, where it is proposed, with the blueprint's own block; without what may be left open. */
    public static Parameters of(Blueprints.Offer blueprint, String name, String account) {
        return of(blueprint, name, account, Map.of(Parameter.NAT, Parameter.EACH, Parameter.FINAL_SNAPSHOT, "skip"));
    }

    /** With these answers to what is chosen; a domain has to be chosen where it may be left open. */
    static Parameters of(Blueprints.Offer blueprint, String name, String account, Map<Parameter, String> answers) {
        Map<Parameter, String> chosen = new EnumMap<>(blueprint.proposals());
        chosen.keySet().removeIf(parameter -> blueprint.words(parameter).isEmpty());
        answers.forEach((parameter, word) -> {
            if (blueprint.words(parameter).contains(word)) {
                chosen.put(parameter, word);
            }
        });
        Map<Parameter, String> proposals = blueprint.proposals();
        String region = proposals.getOrDefault(Parameter.REGION, "ap-northeast-2");
        return new Parameters(
                name,
                Stage.DEV,
                new Scope(account, new Region(region)),
                List.of(region + "a", region + (region.equals("us-east-1") ? "b" : "c")),
                Cidr.parse(
                        answers.getOrDefault(Parameter.BLOCK, proposals.getOrDefault(Parameter.BLOCK, "10.0.0.0/16"))),
                Cidr.parse("203.0.113.10/32"),
                chosen,
                "t3.micro",
                2,
                4,
                "db.t4g.micro",
                "cache.t4g.micro",
                site(blueprint, answers),
                KEY);
    }

    private static @Nullable Site site(Blueprints.Offer blueprint, Map<Parameter, String> answers) {
        boolean needed = blueprint.asks().contains(Parameter.DOMAIN) && !blueprint.isOptional(Parameter.DOMAIN);
        String domain = answers.getOrDefault(Parameter.DOMAIN, needed ? "example.com" : "");
        return domain.isEmpty() ? null : new Site(domain, answers.get(Parameter.ZONE), "admin@example.com");
    }
}
