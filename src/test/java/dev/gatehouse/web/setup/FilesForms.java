package dev.gatehouse.web.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What EFS would refuse of file systems and mount targets, and in which stack. */
final class FilesForms implements BadForms {

    static final Map<String, String> FILES = BadForm.right(
            "encrypted", "true",
            "throughput", "elastic",
            "coldStorage", "after-30-days",
            "archive", "never",
            "backup", "true");

    private static final Map<String, String> TARGET =
            BadForm.right("fileSystem", "@shared", "subnet", "@data-c", "securityGroups[0]", "@nfs");

    @Override
    public Stream<BadForm> forms() {
        return Stream.of(fileSystems(), mountTargets()).flatMap(List::stream);
    }

    private static List<BadForm> fileSystems() {
        return List.of(
                files("availabilityZone", "eu-west-1a", "no Availability Zone eu-west-1a", "eu-west-1a"),
                files("throughput", "", "must be filled in", "반드시"),
                files("throughput", "provisioned", "how much throughput is bought", "처리량을 MiB/s로")
                        .toldAt("provisioned"),
                files("provisioned", "64", "mode is provisioned", "프로비저닝 모드에서만"),
                files("provisioned", "0", "between 1 and 3414", "1MiB/s에서 3414MiB/s")
                        .with("throughput", "provisioned"),
                files("provisioned", "3415", "between 1 and 3414", "1MiB/s에서 3414MiB/s")
                        .with("throughput", "provisioned"),
                files("provisioned", "much", "is not a whole number", "정수가 아닙니다"),
                files("archive", "after-30-days", "later than they move", "시점보다 늦어야"),
                files("archive", "after-90-days", "only with elastic throughput", "탄력적 처리량 모드에서만")
                        .with("throughput", "bursting"));
    }

    private static List<BadForm> mountTargets() {
        return List.of(
                target("fileSystem", "", "must be filled in", "반드시"),
                target("subnet", "", "must be filled in", "반드시"),
                target("subnet", "@data-a2", "serves ap-northeast-2a already", "ap-northeast-2a"),
                target("subnet", "@far-b", "are in one VPC", "VPC").with("securityGroups[0]", "@far-sg"),
                target("fileSystem", "@one-zone", "in its own zone only", "영역").toldAt("subnet"),
                target("securityGroups[0]", "", "say who may mount", "보안 그룹").toldAt("securityGroups"),
                target("securityGroups[0]", "@far-sg", "not a group of main", "main")
                        .toldAt("securityGroups"),
                target("securityGroups[5]", "@g5", "5 security groups at the most", "5개")
                        .withSixGroups());
    }

    @Override
    public void prepare(Ground ground) throws Exception {
        ground.networks();
        ground.group("nfs", "main", "2049");
        ground.tooManyGroups("main");
        ground.save("efs-file-system", "shared", FILES);
        ground.save("efs-file-system", "one-zone", FILES, "availabilityZone", "ap-northeast-2b");
        ground.save("efs-mount-target", "there", TARGET, "subnet", "@data-a");
    }

    private static BadForm files(String field, String text, String english, String korean) {
        return new BadForm("efs-file-system", FILES, field, text, field, english, korean);
    }

    private static BadForm target(String field, String text, String english, String korean) {
        return new BadForm("efs-mount-target", TARGET, field, text, field, english, korean);
    }
}
