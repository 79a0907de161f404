package dev.gatehouse.kinds;

import dev.gatehouse.resource.Spec;
import java.util.Map;

/**
 * A spec of what people can sign in to by SSH, such as a bastion: other rooms lead through it without knowing its own. Its
 * resource tells its public address as the attribute {@link #PUBLIC_ADDRESS}.
 */
public interface SshHost extends Spec {

    String PUBLIC_ADDRESS = "publicIp";

    /** The user of the image; that of Amazon Linux unless it is another. */
    default String signInAs() {
        return "ec2-user";
    }

    /** Empty if it has none. */
    static String publicAddress(Map<String, String> attributes) {
        return attributes.getOrDefault(PUBLIC_ADDRESS, "");
    }
}
