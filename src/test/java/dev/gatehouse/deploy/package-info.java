/** Tests of what a team's installation is made of: the image, the panels of one database, the proxy in front. */
@NullMarked
package dev.gatehouse.deploy;

import org.jspecify.annotations.NullMarked;
