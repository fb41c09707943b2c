package org.xeptools.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xeptools.finding.Finding;

/**
 * What a build came to.
 *
 * @param accepted how many published documents the site has
 * @param inbox how many ProtoXEPs
 * @param made how many tasks were done; the others were kept from the last build
 * @param tasks how many there are
 * @param findings what is wrong with the form of documents, or could not be shown, by file
 */
public record Built(
    int accepted, int inbox, int made, int tasks, Map<Path, List<Finding>> findings) {}
