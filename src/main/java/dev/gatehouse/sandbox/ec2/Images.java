package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.PublicImages.PublicImage;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.Image;

/** Images, of which there are only public ones. */
public final class Images {

    static final int ROOT_SIZE = 8;

    private static final String RELEASED = "2025-11-10T00:00:00.000Z";
    private static final String DEPRECATED = "2028-11-10T00:00:00.000Z";

    private final PublicImages images;
    private final Filters<PublicImage> filters = new Filters<PublicImage>()
            .on("architecture", PublicImage::architecture)
            .on("block-device-mapping.device-name", PublicImage::rootDevice)
            .on("block-device-mapping.volume-type", PublicImage::rootType)
            .on("block-device-mapping.volume-size", image -> ROOT_SIZE)
            .on("description", PublicImage::description)
            .on("ena-support", image -> true)
            .on("hypervisor", image -> "xen")
            .on("image-id", PublicImage::id)
            .on("image-type", image -> "machine")
            .on("is-public", image -> true)
            .on("name", PublicImage::name)
            .on("owner-alias", PublicImage::ownerAlias)
            .on("owner-id", PublicImage::ownerId)
            .on("root-device-name", PublicImage::rootDevice)
            .on("root-device-type", image -> "ebs")
            .on("state", image -> "available")
            .on("virtualization-type", image -> "hvm")
            .never("kernel-id", "platform", "product-code", "ramdisk-id", "state-reason-code", "source-instance-id")
            .tagged(image -> Map.of());

    public Images(Cloud cloud) {
        this.images = new PublicImages(cloud.region());
    }

    public DescribeImagesResponse describeImages(DescribeImagesRequest request) {
        request.imageIds().forEach(this::find);
        List<PublicImage> wanted = images.all().stream()
                .filter(image ->
                        request.imageIds().isEmpty() || request.imageIds().contains(image.id()))
                .filter(image -> isOwned(image, request.owners()))
                .filter(image -> request.executableUsers().isEmpty()
                        || request.executableUsers().contains("all"))
                .toList();
        Pages.Page<PublicImage> page = Pages.OF_1000.page(
                filters.narrow(wanted, request.filters()), PublicImage::id, request.maxResults(), request.nextToken());
        return DescribeImagesResponse.builder()
                .images(page.map(this::describe))
                .nextToken(page.nextToken())
                .build();
    }

    /** The image of a launch. */
    PublicImage find(String id) {
        Ids.IMAGE.check(id);
        return images.find(id).orElseThrow(() -> Ids.IMAGE.missing(id));
    }

    private static boolean isOwned(PublicImage image, List<String> owners) {
        return owners.isEmpty()
                || owners.stream().anyMatch(owner -> owner.equals(image.ownerId()) || owner.equals(image.ownerAlias()));
    }

    private Image describe(PublicImage image) {
        return Image.builder()
                .imageId(image.id())
                .name(image.name())
                .description(image.description())
                .imageLocation(
                        (image.ownerAlias().isEmpty() ? image.ownerId() : image.ownerAlias()) + "/" + image.name())
                .imageType("machine")
                .ownerId(image.ownerId())
                .imageOwnerAlias(image.ownerAlias().isEmpty() ? null : image.ownerAlias())
                .publicLaunchPermissions(true)
                .architecture(image.architecture())
                .bootMode(image.architecture().equals("arm64") ? "uefi" : "uefi-preferred")
                .creationDate(RELEASED)
                .deprecationTime(DEPRECATED)
                .state("available")
                .virtualizationType("hvm")
                .hypervisor("xen")
                .enaSupport(true)
                .sriovNetSupport("simple")
                .platformDetails("Linux/UNIX")
                .usageOperation("RunInstances")
                .imdsSupport(image.requiresToken() ? "v2.0" : null)
                .rootDeviceName(image.rootDevice())
                .rootDeviceType("ebs")
                .blockDeviceMappings(BlockDeviceMapping.builder()
                        .deviceName(image.rootDevice())
                        .ebs(ebs -> ebs.deleteOnTermination(true)
                                .snapshotId(snapshot(image))
                                .volumeSize(ROOT_SIZE)
                                .volumeType(image.rootType())
                                .encrypted(false))
                        .build())
                .build();
    }

    static String snapshot(PublicImage image) {
        return "snap" + image.id().substring("ami".length());
    }
}
