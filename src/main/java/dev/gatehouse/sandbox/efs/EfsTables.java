package dev.gatehouse.sandbox.efs;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.traits.Labels;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of EFS's nouns in one account and Region, as they stand now. */
final class EfsTables {

    private final Cloud cloud;

    EfsTables(Cloud cloud) {
        this.cloud = cloud;
    }

    List<FileSystemRow> fileSystems() {
        return fileSystemRows().all().stream()
                .filter(row -> row.isThere(cloud.now()))
                .toList();
    }

    FileSystemRow fileSystem(@Nullable String idOrArn) {
        String id = id(idOrArn);
        return fileSystemRows()
                .get(id)
                .filter(row -> row.isThere(cloud.now()))
                .orElseThrow(() -> EfsErrors.noFileSystem(id));
    }

    void put(FileSystemRow row) {
        fileSystemRows().put(row.id(), row);
    }

    List<MountTargetRow> mountTargets() {
        return mountTargetRows().all().stream()
                .filter(row -> row.isThere(cloud.now()))
                .toList();
    }

    List<MountTargetRow> mountTargetsOf(String fileSystemId) {
        return mountTargets().stream()
                .filter(row -> row.fileSystemId().equals(fileSystemId))
                .toList();
    }

    MountTargetRow mountTarget(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(wanted -> mountTargetRows().get(wanted))
                .filter(row -> row.isThere(cloud.now()))
                .orElseThrow(() -> EfsErrors.noMountTarget(String.valueOf(id)));
    }

    void put(MountTargetRow row) {
        mountTargetRows().put(row.id(), row);
    }

    Labels tags() {
        return new Labels(cloud, "efs", "BadRequest");
    }

    String arn(String id) {
        return "arn:aws:elasticfilesystem:" + cloud.region() + ":" + cloud.account() + ":file-system/" + id;
    }

    /** Where an id is asked for, the ARN does as well. */
    private static String id(@Nullable String idOrArn) {
        String given = String.valueOf(idOrArn);
        return given.substring(given.lastIndexOf('/') + 1);
    }

    private Table<FileSystemRow> fileSystemRows() {
        return cloud.table("file-systems", FileSystemRow.class);
    }

    private Table<MountTargetRow> mountTargetRows() {
        return cloud.table("mount-targets", MountTargetRow.class);
    }
}
