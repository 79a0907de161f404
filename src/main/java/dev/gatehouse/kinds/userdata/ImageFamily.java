package dev.gatehouse.kinds.userdata;

import java.util.Locale;

/** Whose operating system an image holds, as far as its name tells; the id of an AMI tells nothing. */
enum ImageFamily {
    AMAZON_LINUX_2023,
    AMAZON_LINUX_2,
    UBUNTU,
    OTHER,
    UNKNOWN;

    static ImageFamily of(String image) {
        String name = image.toLowerCase(Locale.ROOT);
        if (name.contains("al2023")) {
            return AMAZON_LINUX_2023;
        }
        if (name.contains("amzn2-") || name.contains("/amzn2")) {
            return AMAZON_LINUX_2;
        }
        if (name.contains("canonical") || name.contains("ubuntu")) {
            return UBUNTU;
        }
        return name.matches(".*(windows|debian|suse|rhel|red-?hat|bottlerocket).*") ? OTHER : UNKNOWN;
    }

    boolean isKnown() {
        return this != UNKNOWN;
    }

    /** Whether dnf and yum are there. */
    boolean hasDnf() {
        return this == AMAZON_LINUX_2023 || this == AMAZON_LINUX_2;
    }
}
