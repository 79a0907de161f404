package dev.gatehouse.kinds;

import dev.gatehouse.resource.Choice;
import java.util.List;
import java.util.Optional;

/** The images that are offered: by the public parameters under which AWS and Canonical publish their newest ones. */
public final class MachineImages {

    public static final String NEWEST = "resolve:ssm:";
    public static final String AMAZON_LINUX =
            NEWEST + "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

    private static final String CANONICAL = NEWEST + "/aws/service/canonical/ubuntu/server/24.04/stable/current/";

    private MachineImages() {}

    public static List<Choice> choices() {
        return List.of(
                new Choice(AMAZON_LINUX, "Amazon Linux 2023, x86"),
                new Choice(AMAZON_LINUX.replace("x86_64", "arm64"), "Amazon Linux 2023, ARM"),
                new Choice(CANONICAL + "amd64/hvm/ebs-gp3/ami-id", "Ubuntu 24.04, x86"),
                new Choice(CANONICAL + "arm64/hvm/ebs-gp3/ami-id", "Ubuntu 24.04, ARM"));
    }

    public static boolean isSound(String image) {
        return image.matches("ami-([0-9a-f]{8}|[0-9a-f]{17})|resolve:ssm:/[\\w./-]+");
    }

    /** Whether the image is for ARM, as far as its name tells. */
    public static boolean isForArm(String image) {
        return image.contains("arm64");
    }

    public static boolean isForX86(String image) {
        return image.contains("x86_64") || image.contains("amd64");
    }

    /** As whom one signs in at first, as far as the image's name tells; empty if it does not. */
    public static Optional<String> loginName(String image) {
        if (image.contains("ubuntu")) {
            return Optional.of("ubuntu");
        }
        return image.contains("amazon-linux") ? Optional.of("ec2-user") : Optional.empty();
    }
}
