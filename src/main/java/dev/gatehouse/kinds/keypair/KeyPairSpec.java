package dev.gatehouse.kinds.keypair;

import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Multiline;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Unique;

/**
 * Desired state of a key pair.
 *
 * @param publicKey in OpenSSH's form, without the comment at its end, which means nothing to AWS
 */
public record KeyPairSpec(
        @ForcesReplacement @Unique(longest = 255) String keyName,
        @ForcesReplacement @Multiline String publicKey,
        Tags tags)
        implements Spec {

    public KeyPairSpec {
        keyName = keyName.strip();
        publicKey = PublicKeys.canonical(publicKey);
    }
}
