package org.xeptools.site.requirement;

import java.util.List;
import java.util.stream.Collectors;

/** The formats in which requirements can be listed. */
public enum RequirementFormat {
  /** A line for each requirement, below its document and section. */
  TEXT {
    @Override
    public String write(List<RequirementList> lists) {
      return lists.stream().map(PlainList::write).collect(Collectors.joining("\n"));
    }
  },
  /** By the schema {@code requirements.schema.json}. */
  JSON {
    @Override
    public String write(List<RequirementList> lists) {
      return RequirementsJson.write(lists);
    }
  },
  /** A record for each requirement, after a head line (RFC 4180). */
  CSV {
    @Override
    public String write(List<RequirementList> lists) {
      return RequirementsCsv.write(lists);
    }
  },
  /** A checklist to keep beside the code. */
  MARKDOWN {
    @Override
    public String write(List<RequirementList> lists) {
      return lists.stream().map(Checklist::write).collect(Collectors.joining("\n"));
    }
  };

  /** The requirements of {@code lists}, one document after the other. */
  public abstract String write(List<RequirementList> lists);
}
