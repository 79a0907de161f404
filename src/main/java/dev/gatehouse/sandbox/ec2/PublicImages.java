package dev.gatehouse.sandbox.ec2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The images of Amazon Linux and Ubuntu that every account finds in every Region, and the SSM public parameters that lead
 * to them. Their ids are the sandbox's own: on AWS they differ from Region to Region and change with every release.
 */
public final class PublicImages {

    private static final String AMAZON = "137112412989";
    private static final String CANONICAL = "099720109477";

    private static final String AL2023 = "al2023-ami-2023.9.20251110.1-kernel-%s-%s";
    private static final String AL2023_PARAMETER = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-%s-%s";
    private static final String UBUNTU = "ubuntu/images/hvm-ssd%s/ubuntu-%s-%s-%s-server-20251101";
    private static final String UBUNTU_PARAMETER =
            "/aws/service/canonical/ubuntu/server/%s/stable/current/%s/hvm/ebs-%s/ami-id";

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<PublicImage> images;

    /** One image. */
    record PublicImage(
            String id,
            String name,
            String description,
            String ownerId,
            String ownerAlias,
            String architecture,
            String rootDevice,
            String rootType,
            boolean requiresToken) {}

    public PublicImages(String region) {
        this.images = List.of(
                al2023(region, "6.1", "x86_64"),
                al2023(region, "6.1", "arm64"),
                al2023(region, "6.12", "x86_64"),
                al2023(region, "6.12", "arm64"),
                al2(region, "x86_64"),
                al2(region, "arm64"),
                ubuntu(region, "24.04", "noble", "amd64"),
                ubuntu(region, "24.04", "noble", "arm64"),
                ubuntu(region, "22.04", "jammy", "amd64"),
                ubuntu(region, "22.04", "jammy", "arm64"));
    }

    /** Name and value of every public parameter that leads to an image. */
    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    List<PublicImage> all() {
        return images;
    }

    Optional<PublicImage> find(String id) {
        return images.stream().filter(image -> image.id().equals(id)).findFirst();
    }

    private PublicImage al2023(String region, String kernel, String architecture) {
        String name = AL2023.formatted(kernel, architecture);
        String id = id(region, name);
        parameters.put(AL2023_PARAMETER.formatted(kernel, architecture), id);
        if (kernel.equals("6.1")) {
            parameters.put(AL2023_PARAMETER.formatted("default", architecture), id);
        }
        String description = "Amazon Linux 2023 AMI 2023.9.20251110.1 " + architecture + " HVM kernel-" + kernel;
        return new PublicImage(id, name, description, AMAZON, "amazon", architecture, "/dev/xvda", "gp3", true);
    }

    private PublicImage al2(String region, String architecture) {
        String name = "amzn2-ami-kernel-5.10-hvm-2.0.20251110.1-" + architecture + "-gp2";
        String id = id(region, name);
        String latest = "/aws/service/ami-amazon-linux-latest/amzn2-ami-";
        parameters.put(latest + "kernel-5.10-hvm-" + architecture + "-gp2", id);
        parameters.put(latest + "hvm-" + architecture + "-gp2", id);
        String description = "Amazon Linux 2 Kernel 5.10 AMI 2.0.20251110.1 " + architecture + " HVM gp2";
        return new PublicImage(id, name, description, AMAZON, "amazon", architecture, "/dev/xvda", "gp2", false);
    }

    private PublicImage ubuntu(String region, String version, String code, String machine) {
        String volume = version.equals("24.04") ? "gp3" : "gp2";
        String name = UBUNTU.formatted(volume.equals("gp3") ? "-gp3" : "", code, version, machine);
        String id = id(region, name);
        parameters.put(UBUNTU_PARAMETER.formatted(version, machine, volume), id);
        String description = "Canonical, Ubuntu, " + version + ", " + machine + " " + code + " image";
        String architecture = machine.equals("amd64") ? "x86_64" : machine;
        return new PublicImage(id, name, description, CANONICAL, "", architecture, "/dev/sda1", volume, false);
    }

    private static String id(String region, String name) {
        long hash = 0xcbf29ce484222325L;
        for (char c : (region + "/" + name).toCharArray()) {
            hash = (hash ^ c) * 0x100000001b3L;
        }
        return String.format("ami-0%016x", hash);
    }
}
