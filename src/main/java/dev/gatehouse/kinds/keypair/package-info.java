/**
 * Owns the key pair: the public half of an SSH key under a name, which instances get at their first start. Never sees a
 * private half: a person makes the key and imports what may be known. Relied on: the name is the key's identity in AWS,
 * DescribeKeyPairs tells the public half if asked, and running instances do not notice a deletion. Start reading at
 * {@link dev.gatehouse.kinds.keypair.KeyPairSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.keypair;

import org.jspecify.annotations.NullMarked;
