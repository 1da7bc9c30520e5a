/** The page of downloads takes no parameters. */
import { z } from 'zod';

export const noParameters = z.object({});
