package dev.gatehouse.kinds.keypair;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class KeyPairSamples implements KindSamples<KeyPairSpec> {

    static final String ED25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPDB/xQP0/sYUQCC4ooMq93IlFvgi4uXn2qTiI2bgp4Q";
    private static final String OTHER =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

    @Override
    public Class<KeyPairSpec> specType() {
        return KeyPairSpec.class;
    }

    @Override
    public List<Sample<KeyPairSpec>> samples() {
        return List.of(
                new Sample<>("named", world -> new KeyPairSpec(Ground.fresh("admin"), ED25519, Tags.named("admin"))),
                new Sample<>(
                        "with a comment",
                        world -> new KeyPairSpec(Ground.fresh("admin"), OTHER + " somebody@host", Tags.NONE)));
    }

    @Override
    public List<Edit<KeyPairSpec>> inPlace() {
        return List.of(Edit.of("tags", key -> Ground.with(key, "tags", Tags.of(Map.of("Team", "web")))));
    }

    @Override
    public List<Edit<KeyPairSpec>> replacing() {
        return List.of(
                Edit.of("name", key -> Ground.with(key, "keyName", Ground.fresh("other"))),
                // Its name is its identity: under the old one the new key would have the same.
                Edit.of("key", key -> new KeyPairSpec(Ground.fresh("other"), OTHER, key.tags())));
    }

    @Override
    public KeyPairSpec golden(int version) {
        return new KeyPairSpec("admin", ED25519, Tags.named("admin"));
    }
}
